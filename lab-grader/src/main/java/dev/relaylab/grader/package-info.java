/** Probes, verdicts, evidence, batch grading and the formats of their reports. */
package dev.relaylab.grader;
