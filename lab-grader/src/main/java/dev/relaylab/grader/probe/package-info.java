/** SMTP probes: one attempt, played over a connection, with every line written down. */
package dev.relaylab.grader.probe;
