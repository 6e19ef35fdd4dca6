/**
 * The lab's certificate authority and its server certificate: made at first use, kept in the
 * workspace, exported for real clients. Loaded only when somebody starts TLS.
 *
 * <p>No SMTP; when TLS is offered or demanded is {@code smtp}'s.
 */
package dev.relaylab.server.smtp.tls;
