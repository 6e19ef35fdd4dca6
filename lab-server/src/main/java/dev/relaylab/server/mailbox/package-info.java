/**
 * Mailboxes: GreenMail as their store, with IMAP and POP3, a file for each that outlives the
 * process, and a small store in memory for grading.
 *
 * <p>Who gets what is {@code transport}'s to decide.
 */
package dev.relaylab.server.mailbox;
