/**
 * The relay map: for each endpoint and kind of attempt the exact set of client addresses that
 * succeed; its table by machine, its difference between two revisions, and its picture.
 *
 * <p>Pure functions of an organisation. What it means that an address can relay is said by {@code
 * policy.finding}.
 */
package dev.relaylab.server.policy.map;
