package dev.relaylab.exercises.place;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.Nearest;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a learner is in the course: read off the workspace's journal. */
public final class Place {
  private final Course course;
  private final List<Entry> journal;

  /** How far an exercise has come. */
  public enum Status {
    OPEN,
    STARTED,
    DONE
  }

  private Place(Course course, List<Entry> journal) {
    this.course = course;
    this.journal = journal;
  }

  /** The place in a workspace's course; the built-in one unless the workspace names another. */
  public static Place of(Workspace workspace) {
    String folder = workspace.exists() ? workspace.properties().course() : "";
    return new Place(
        folder.isEmpty() ? CourseLoader.builtIn() : CourseLoader.folder(Path.of(folder)),
        WorkspaceReader.entries(workspace));
  }

  public static Place of(Course course, List<Entry> journal) {
    return new Place(course, journal);
  }

  public Course course() {
    return course;
  }

  public List<Entry> journal() {
    return journal;
  }

  /** The exercise begun last, if it is one of this course. */
  public Optional<Exercise> current() {
    return journal.stream()
        .filter(entry -> entry.kind() == Entry.Kind.BEGIN)
        .reduce((a, b) -> b)
        .flatMap(entry -> course.find(entry.text("exercise")));
  }

  /**
   * The exercise begun last.
   *
   * @throws CommandFailure when there is none
   */
  public Exercise inProgress() {
    return current()
        .orElseThrow(
            () -> CommandFailure.refused("No exercise is in progress. Begin one with: lab start"));
  }

  /** The first exercise that is not done, from the present one on; then from the course's start. */
  public Optional<Exercise> next() {
    List<Exercise> all = course.exercises();
    int from = current().map(all::indexOf).orElse(0);
    return Stream.concat(all.subList(from, all.size()).stream(), all.subList(0, from).stream())
        .filter(exercise -> status(exercise) != Status.DONE)
        .findFirst();
  }

  /**
   * The exercise of that id or number.
   *
   * @throws CommandFailure when there is none
   */
  public Exercise named(String idOrNumber) {
    return course
        .find(idOrNumber)
        .orElseThrow(
            () ->
                CommandFailure.refused(
                    "There is no exercise \""
                        + idOrNumber
                        + "\"."
                        + near(idOrNumber)
                        + " lab course lists them."));
  }

  private String near(String typed) {
    List<String> ids = course.exercises().stream().map(Exercise::id).toList();
    return Nearest.to(typed, ids).map(id -> " Did you mean \"" + id + "\"?").orElse("");
  }

  public Status status(Exercise exercise) {
    boolean started = false;
    for (Entry entry : journal) {
      boolean ofIt = exercise.id().equals(entry.text("exercise"));
      if (ofIt && "check".equals(entry.text("what")) && "true".equals(entry.text("passed"))) {
        return Status.DONE;
      }
      started |= ofIt && entry.kind() == Entry.Kind.BEGIN;
    }
    return started ? Status.STARTED : Status.OPEN;
  }

  /** What was done since the exercise in progress began. */
  public List<Entry> sinceBegin() {
    int begun = 0;
    for (int i = 0; i < journal.size(); i++) {
      begun = journal.get(i).kind() == Entry.Kind.BEGIN ? i : begun;
    }
    return journal.subList(begun, journal.size());
  }

  /** How many hints of the exercise in progress have been taken since it began. */
  public int hintsTaken() {
    return sinceBegin().stream()
        .filter(entry -> "hint".equals(entry.text("what")))
        .mapToInt(entry -> entry.number("level"))
        .max()
        .orElse(0);
  }
}
