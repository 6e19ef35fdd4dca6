package dev.relaylab.grader.batch;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.grader.check.Checker;
import dev.relaylab.grader.check.Trial;
import dev.relaylab.grader.report.Graded;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.policy.map.MapPicture;
import dev.relaylab.server.policy.map.RelayMap;
import dev.relaylab.server.shell.lang.Interpreter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grades files one by one, in memory. A file that cannot be graded is a row that says why. */
public final class Batch {
  private static final Pattern NAMED =
      Pattern.compile("#\\s*exercise:\\s*(\\S+)\\s*", Pattern.CASE_INSENSITIVE);
  private static final long LARGEST = 20_000_000;

  private final Course course;
  private final String exercise;
  private final Path scratch;

  /**
   * @param exercise the exercise to grade by, or null for the one each file names
   * @param scratch a folder for what scripts write
   */
  public Batch(Course course, String exercise, Path scratch) {
    this.course = course;
    this.exercise = exercise;
    this.scratch = scratch;
  }

  /** One file's rows: one for each exercise a submission has begun, else one. */
  public List<Graded> grade(Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        return List.of(
            Graded.ungraded(shown, stem(file), "", "It is not a file that can be read."));
      }
      if (Files.size(file) > LARGEST) {
        return List.of(
            Graded.ungraded(
                shown, stem(file), "", "It is larger than " + LARGEST / 1_000_000 + " MB."));
      }
      byte[] content = Files.readAllBytes(file);
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".ps1")
          ? List.of(script(shown, stem(file), new String(content, StandardCharsets.UTF_8)))
          : submission(shown, content);
    } catch (UngradableException why) {
      return List.of(
          Graded.ungraded(shown, stem(file), "", "It cannot be graded: " + why.getMessage()));
    } catch (IOException unreadable) {
      return List.of(
          Graded.ungraded(shown, stem(file), "", "It cannot be read: " + unreadable.getMessage()));
    } catch (JournalException broken) {
      return List.of(
          Graded.ungraded(
              shown, stem(file), "", "Its journal cannot be replayed: " + broken.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      return List.of(
          Graded.ungraded(
              shown,
              stem(file),
              "",
              "The grader broke on it ("
                  + fault
                  + "). This is not the student's fault; grade it by hand."));
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Exercise find(String id) {
    return course
        .find(id)
        .orElseThrow(
            () ->
                new UngradableException(
                    "there is no exercise \"" + id + "\" in this course; lab course lists them."));
  }

  private Graded script(String shown, String student, String text) {
    String source = text.startsWith("\ufeff") ? text.substring(1) : text;
    String id =
        exercise != null
            ? exercise
            : named(source)
                .orElseThrow(
                    () ->
                        new UngradableException(
                            "its first line names no exercise. Write \"# exercise: ID\" there, or grade with --exercise ID."));
    Exercise of = find(id);
    if (Interpreter.completeness(source) != Interpreter.Completeness.COMPLETE) {
      throw new UngradableException(
          "it does not parse, so nothing of it would run. lab ems -f shows the error.");
    }
    try (Trial trial = new Trial(TrialLab.begun(of.organisation(), false, scratch), false);
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      String stopped = trial.lab().shell(nowhere, nowhere).run(source, shown).stopped();
      String remark = stopped == null ? null : stopped + " What it had done by then was graded.";
      return Graded.of(shown, student, Checker.check(of, trial, null), remark, picture(trial));
    }
  }

  private static String picture(Trial trial) {
    return MapPicture.of(
        RelayMap.of(trial.lab().organisation()),
        trial.lab().record().directory().current().number());
  }

  private static Optional<String> named(String source) {
    Matcher matcher = NAMED.matcher(source.lines().findFirst().orElse(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private List<Graded> submission(String shown, byte[] content) {
    Submission submission = Submission.read(shown, content);
    List<Graded> rows = new ArrayList<>();
    for (String id : begun(submission.journal())) {
      if (exercise == null || exercise.equals(id)) {
        Exercise of = find(id);
        List<Entry> upTo = upTo(submission.journal(), id);
        try (Trial trial = new Trial(TrialLab.of(upTo, null, false, scratch), false)) {
          Verdict verdict = Checker.check(of, trial, upTo);
          rows.add(Graded.of(shown, submission.student(), verdict, null, picture(trial)));
        }
      }
    }
    if (rows.isEmpty()) {
      String what =
          exercise == null
              ? "no exercise was begun in it."
              : "the exercise \"" + exercise + "\" was not begun in it.";
      throw new UngradableException(what);
    }
    return rows;
  }

  /**
   * The last exercise begun: a submission is about where its journal ends; earlier ones by
   * --exercise.
   */
  private List<String> begun(List<Entry> journal) {
    List<String> ids = new ArrayList<>();
    journal.stream()
        .filter(entry -> entry.kind() == Entry.Kind.BEGIN)
        .map(entry -> entry.text("exercise"))
        .filter(id -> course.find(id).isPresent())
        .forEach(
            id -> {
              ids.remove(id);
              ids.add(id);
            });
    return exercise != null || ids.isEmpty() ? ids : List.of(ids.get(ids.size() - 1));
  }

  /** The journal up to where the exercise was left for another one. */
  private static List<Entry> upTo(List<Entry> journal, String id) {
    int end = journal.size();
    boolean inside = false;
    for (int i = 0; i < journal.size(); i++) {
      if (journal.get(i).kind() == Entry.Kind.BEGIN) {
        boolean same = id.equals(journal.get(i).text("exercise"));
        if (inside && !same) {
          end = i;
        }
        inside = same;
        if (same) {
          end = journal.size();
        }
      }
    }
    return journal.subList(0, end);
  }
}
