/**
 * Who may relay, and why: pure functions from a revision and the facts of a session to a reply.
 *
 * <p>No sockets, clocks or logs.
 */
package dev.relaylab.server.policy;
