/**
 * What happens after 250: categorise, route, queue, deliver, bounce, stamp headers and leave a
 * trail.
 *
 * <p>{@code Transport} is the door. {@code Categoriser} decides, {@code Dispatcher} moves, {@code
 * QueueTable} knows who waits where, {@code QueueSender} sends, {@code Endings} brings each
 * recipient to its end, {@code Reports} tells the sender, {@code Trail} writes it down, and {@code
 * Spool} keeps it all safe. {@code LogFolder} holds the files of any log.
 *
 * <p>No SMTP parsing; that is {@code smtp}'s. Mailboxes are {@code mailbox}'s.
 */
package dev.relaylab.server.transport;
