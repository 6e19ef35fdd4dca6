/** What a check found, as plain values; how it is shown is {@code report}'s. */
package dev.relaylab.grader.verdict;
