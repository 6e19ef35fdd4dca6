package dev.relaylab.exercises.model;

import dev.relaylab.server.directory.Organisation;
import java.util.List;

/**
 * A wrong state that people really end up in.
 *
 * @param name what it is called in a report
 * @param message what is wrong, and why
 * @param condition how it is seen
 * @param reproduce the commands that lead to it from the start state
 */
public record Misconception(
    String id, String name, String message, Condition condition, List<String> reproduce) {

  public boolean matches(Organisation organisation) {
    return condition.holds(organisation);
  }
}
