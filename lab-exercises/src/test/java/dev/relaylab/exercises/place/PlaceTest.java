package dev.relaylab.exercises.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.journal.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Course COURSE = CourseLoader.builtIn();
  private final List<Entry> journal = new ArrayList<>();

  private void note(Entry.Kind kind, Map<String, Object> data) {
    journal.add(new Entry(journal.size() + 1, Instant.EPOCH, kind, data));
  }

  private void begin(String id) {
    note(Entry.Kind.BEGIN, Map.of("exercise", id, "commands", List.of()));
  }

  private void check(String id, boolean passed) {
    note(Entry.Kind.EVIDENCE, Map.of("what", "check", "exercise", id, "passed", passed));
  }

  private void hint(String id, int level) {
    note(Entry.Kind.EVIDENCE, Map.of("what", "hint", "exercise", id, "level", level));
  }

  private Place place() {
    return Place.of(COURSE, journal);
  }

  private static Exercise exercise(String id) {
    return COURSE.find(id).orElseThrow();
  }

  @Test
  void atFirstEverythingIsOpen() {
    assertThat(place().current()).isEmpty();
    assertThat(place().next()).contains(exercise("is-it-open"));
    assertThat(place().status(exercise("is-it-open"))).isEqualTo(Place.Status.OPEN);
    assertThat(place().hintsTaken()).isZero();
  }

  @Test
  void aGreenCheckMakesAnExerciseDoneForGood() {
    begin("is-it-open");
    check("is-it-open", false);
    assertThat(place().status(exercise("is-it-open"))).isEqualTo(Place.Status.STARTED);

    check("is-it-open", true);
    begin("is-it-open");
    check("is-it-open", false);
    assertThat(place().status(exercise("is-it-open"))).isEqualTo(Place.Status.DONE);
    assertThat(place().next()).contains(exercise("open-it"));
  }

  @Test
  void nextGoesOnFromThePresentOneAndComesBackToWhatWasLeft() {
    begin("printer-relay");
    check("printer-relay", true);
    assertThat(place().next()).contains(exercise("prove-it"));

    begin("prove-it");
    check("prove-it", true);
    assertThat(place().next()).contains(exercise("is-it-open"));
  }

  @Test
  void hintsCountFromTheLastBeginning() {
    begin("open-it");
    hint("open-it", 1);
    hint("open-it", 2);
    assertThat(place().hintsTaken()).isEqualTo(2);

    begin("open-it");
    assertThat(place().hintsTaken()).isZero();
    assertThat(place().sinceBegin()).hasSize(1);
  }

  @Test
  void anUnknownExerciseIsComparedWithTheKnown() {
    assertThatThrownBy(() -> place().named("close-ti"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "There is no exercise \"close-ti\". Did you mean \"close-it\"? lab course lists them.");
  }
}
