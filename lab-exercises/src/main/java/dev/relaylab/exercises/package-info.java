/** The course format, the built-in course, and the learner's place in it. */
package dev.relaylab.exercises;
