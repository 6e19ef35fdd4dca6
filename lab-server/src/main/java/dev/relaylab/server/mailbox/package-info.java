/**
 * Mailboxes: GreenMail as their store, with IMAP and POP3, and a small one in memory for grading.
 *
 * <p>Who gets what is {@code transport}'s to decide.
 */
package dev.relaylab.server.mailbox;
