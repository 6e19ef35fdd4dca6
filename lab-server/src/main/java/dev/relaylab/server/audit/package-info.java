/**
 * Audits of real organisations, offline: what an administrator can export from a real Exchange
 * server is read, made into organisations, and judged by the same policy as the lab's own.
 *
 * <p>Nothing is guessed: what is missing or could not be read is said. No network, and no files:
 * callers bring the bytes.
 */
package dev.relaylab.server.audit;
