package dev.relaylab.exercises.model;

/**
 * One rung of the ladder.
 *
 * @param unless the state in which it says nothing new any more, or null
 */
public record Hint(String text, Condition unless) {}
