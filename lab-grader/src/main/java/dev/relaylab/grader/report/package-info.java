/** Verdicts made visible: text for a terminal, JSON, CSV and the HTML page of a batch. */
package dev.relaylab.grader.report;
