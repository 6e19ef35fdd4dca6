package dev.relaylab.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.exercises.lesson.Block;
import dev.relaylab.exercises.lesson.Lesson;
import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.exercises.transcript.Transcript;
import dev.relaylab.server.internet.AddressPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  private final Course course = CourseLoader.builtIn();

  @Test
  void exercisesAreFoundByIdAndByNumber() {
    Exercise second = course.exercises().get(1);

    assertThat(course.find("OPEN-IT")).contains(second);
    assertThat(course.find("2")).contains(second);
    assertThat(course.numberOf(second)).isEqualTo(2);
    assertThat(course.find("0")).isEmpty();
    assertThat(course.find("6")).isEmpty();
    assertThat(course.find("nothing")).isEmpty();
  }

  @Test
  void everyExerciseHasBothSides() {
    assertThat(course.exercises())
        .allSatisfy(
            exercise -> {
              assertThat(exercise.goals()).anyMatch(Goal.MustAllow.class::isInstance);
              assertThat(exercise.goals()).anyMatch(Goal.MustBlock.class::isInstance);
            });
  }

  @Test
  void whereAnOpenRelayIsNotTheGoalAStrangerIsASafetyGoal() {
    assertThat(course.exercises())
        .filteredOn(Exercise::gate)
        .allSatisfy(
            exercise ->
                assertThat(exercise.goals())
                    .anyMatch(
                        goal ->
                            goal instanceof Goal.MustBlock block
                                && goal.head().safety()
                                && block.probe().machine().equals("STRANGER")));
  }

  @Test
  void everyLessonHasATitleAndTranscriptsThatCanBeRun() {
    for (Exercise exercise : course.exercises()) {
      Lesson lesson = Lesson.parse(exercise.lesson());
      List<Step> steps =
          lesson.blocks().stream()
              .filter(block -> block instanceof Block.Listing listing && listing.transcript())
              .map(Block.Listing.class::cast)
              .flatMap(listing -> steps(exercise, listing).stream())
              .toList();

      assertThat(lesson.title()).isEqualTo(exercise.title());
      assertThat(steps).as(exercise.id()).isNotEmpty();
    }
  }

  private static List<Step> steps(Exercise exercise, Block.Listing listing) {
    return Transcript.parse(
            exercise.lessonFile(),
            listing.line(),
            listing.text(),
            machine -> AddressPlan.standard().named(machine).isPresent())
        .steps();
  }
}
