/**
 * The Exchange organisation as data: immutable objects with typed properties and access control
 * entries, numbered revisions, and the rules by which Exchange refuses a change.
 *
 * <p>No I/O, no clock, no SMTP: who may relay is decided in {@code policy}.
 */
package dev.relaylab.server.directory;
