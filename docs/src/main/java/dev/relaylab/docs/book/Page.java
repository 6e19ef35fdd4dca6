package dev.relaylab.docs.book;

import dev.relaylab.exercises.model.Exercise;
import java.util.List;

/**
 * One page of the book as its author wrote it.
 *
 * @param name the name of its HTML file, without the ending
 * @param title how other pages name it
 * @param file the AsciiDoc source, for messages
 * @param start the statements that its lab starts with; none for a fresh install
 * @param source AsciiDoc
 */
public record Page(String name, String title, String file, List<String> start, String source) {

  public Page {
    start = List.copyOf(start);
  }

  /** The lesson of an exercise. */
  public static Page of(Exercise exercise) {
    return new Page(
        exercise.id(),
        exercise.title(),
        exercise.lessonFile(),
        exercise.start(),
        exercise.lesson());
  }
}
