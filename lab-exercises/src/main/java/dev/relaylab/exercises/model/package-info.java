/** Courses and exercises as plain values. How they are read is {@code load}'s. */
package dev.relaylab.exercises.model;
