/**
 * What happens after 250: categorise, route, queue, deliver, bounce, stamp headers and leave a
 * trail.
 *
 * <p>No SMTP parsing; that is {@code smtp}'s. Mailboxes are {@code mailbox}'s.
 */
package dev.relaylab.server.transport;
