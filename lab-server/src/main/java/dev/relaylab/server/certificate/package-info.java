/**
 * Keys, certificates and requests for certificates: making them, reading and writing their files,
 * and keeping private keys.
 *
 * <p>Nothing here knows a server or a protocol; which certificate a connector uses is {@code
 * policy}'s, and starting TLS with it {@code smtp.tls}'s.
 */
package dev.relaylab.server.certificate;
