/** Trying the goals of an exercise, by SMTP and in mailboxes, in a lab of their own. */
package dev.relaylab.grader.check;
