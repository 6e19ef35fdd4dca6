package dev.relaylab.exercises.place;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.model.Goal;

/** An exercise as it is handed to the learner: what to do, what counts, what to type next. */
public final class TaskCard {
  private static final int WIDTH = 80;

  private TaskCard() {}

  public static String of(Course course, Exercise exercise, boolean plain) {
    StringBuilder card = new StringBuilder();
    card.append("Exercise ")
        .append(course.numberOf(exercise))
        .append(" of ")
        .append(course.exercises().size())
        .append(": ")
        .append(exercise.title());
    card.append("   (about ")
        .append(exercise.minutes())
        .append(" minutes, ")
        .append(exercise.points())
        .append(" points)\n");
    card.append(plain ? "\n" : "-".repeat(WIDTH) + "\n");
    card.append(wrapped(exercise.task(), "")).append("\n\n");
    for (Goal goal : exercise.goals()) {
      card.append(
              wrapped(" [ ] " + goal.head().title() + "  (" + goal.head().points() + ")", "     "))
          .append('\n');
    }
    card.append(plain ? "\n" : "-".repeat(WIDTH) + "\n");
    card.append(
        "lab lesson   reads the lesson          lab ems           the management shell on EX01\n");
    card.append(
        "lab check    tries every goal          lab on STRANGER   a prompt on another machine\n");
    card.append(
        "lab hint     helps a step at a time    lab map           who can send what, now\n");
    return card.toString();
  }

  /** Lines of at most 80 characters, further ones indented. */
  static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.replaceAll("\\s+", " ").split(" ", -1)) {
      boolean first = column == 0 && lines.length() == 0;
      if (!first && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(indent);
        column = indent.length();
      } else if (!first) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
