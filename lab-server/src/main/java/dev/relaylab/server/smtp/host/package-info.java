/**
 * What runs the receive engine: real listeners on loopback hosted on GreenMail's {@code SmtpServer}
 * and served by one selector loop, the address plan between documentation and loopback addresses,
 * the PROXY ports, and the in-memory host.
 *
 * <p>No SMTP commands or replies; those are {@code smtp}'s.
 */
package dev.relaylab.server.smtp.host;
