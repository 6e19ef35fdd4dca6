/** The verbs that exercises bring to {@code lab}. */
package dev.relaylab.exercises.command;
