/** Holding a batch against an earlier one: who changes, and by which goal. Grading is not here. */
package dev.relaylab.grader.regrade;
