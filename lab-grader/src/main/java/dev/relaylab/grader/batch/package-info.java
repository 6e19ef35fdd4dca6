/** What learners hand in, and grading a folder of it. */
package dev.relaylab.grader.batch;
