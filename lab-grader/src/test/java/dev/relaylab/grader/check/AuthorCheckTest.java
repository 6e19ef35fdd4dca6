package dev.relaylab.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in exercise proves itself: start red, solutions green, misconceptions by name. */
class AuthorCheckTest {

  static Stream<Exercise> exercises() {
    return CourseLoader.builtIn().exercises().stream();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyClaimHolds(Exercise exercise) throws IOException {
    List<AuthorCheck.Claim> claims = AuthorCheck.of(exercise);

    assertThat(claims).hasSizeGreaterThanOrEqualTo(4 + exercise.alternatives().size());
    assertThat(claims).allSatisfy(claim -> assertThat(claim.holds()).as(claim.text()).isTrue());
  }

  @Test
  void aSolutionThatDoesNothingIsCaught() throws IOException {
    Exercise exercise = CourseLoader.builtIn().exercises().get(1);
    Exercise broken =
        new Exercise(
            exercise.id(),
            exercise.title(),
            exercise.module(),
            exercise.minutes(),
            exercise.task(),
            exercise.gate(),
            exercise.start(),
            exercise.lesson(),
            exercise.lessonFile(),
            exercise.goals(),
            exercise.hints(),
            List.of(),
            new Transcript(List.of()),
            List.of());

    assertThat(AuthorCheck.of(broken))
        .filteredOn(claim -> !claim.holds())
        .hasSize(2)
        .allMatch(claim -> claim.text().contains("open are"));
  }
}
