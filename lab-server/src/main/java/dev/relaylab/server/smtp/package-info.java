/**
 * The receive side of Front End Transport and of the Hub as one engine without I/O: bytes in, reply
 * bytes and steps for the host out; one class a verb, each giving a typed reply.
 *
 * <p>No sockets, no waiting, no threads (see {@code smtp.host}), no files (see {@code smtp.log}),
 * and no decision about permissions: those are {@code policy}'s.
 */
package dev.relaylab.server.smtp;
