/** The verbs that the grader brings to {@code lab}. */
package dev.relaylab.grader.command;
