package dev.relaylab.exercises.model;

import java.util.List;
import java.util.Optional;

/** A course: its exercises in the order they are done. */
public record Course(String name, List<Exercise> exercises) {

  /** An exercise by its id, or by its number in the course. */
  public Optional<Exercise> find(String idOrNumber) {
    if (idOrNumber.matches("\\d{1,4}")) {
      int number = Integer.parseInt(idOrNumber);
      return number >= 1 && number <= exercises.size()
          ? Optional.of(exercises.get(number - 1))
          : Optional.empty();
    }
    return exercises.stream()
        .filter(exercise -> exercise.id().equalsIgnoreCase(idOrNumber))
        .findFirst();
  }

  public int numberOf(Exercise exercise) {
    return exercises.indexOf(exercise) + 1;
  }
}
