/**
 * The prober: asks a mail server, by SMTP alone, for whom it relays, and proves it with mail that
 * arrives. Nothing here knows the server's configuration, save the range edges it is told to try.
 */
package dev.relaylab.grader.analyze;
