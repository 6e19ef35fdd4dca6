/** The learner's place in the course, and how exercises and lessons look in a terminal. */
package dev.relaylab.exercises.place;
