/**
 * The door of the lab: a running one, one opened for a verb, and one made for a single trial, each
 * put together from the rooms below. What a room decides or speaks does not live here.
 */
package dev.relaylab.server;
