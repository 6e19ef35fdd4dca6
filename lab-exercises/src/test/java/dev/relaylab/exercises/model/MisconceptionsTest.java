package dev.relaylab.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.ManagementShell;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes are made in the shell, and then recognised; solutions are not taken for mistakes. */
class MisconceptionsTest {
  @TempDir Path folder;

  static Stream<Arguments> misconceptions() {
    return CourseLoader.builtIn().exercises().stream()
        .flatMap(
            exercise ->
                exercise.misconceptions().stream()
                    .map(each -> Arguments.of(exercise, each, exercise.id() + ": " + each.name())));
  }

  static Stream<Arguments> solutions() {
    return CourseLoader.builtIn().exercises().stream()
        .filter(exercise -> !exercise.id().equals("open-it"))
        .flatMap(
            exercise ->
                Stream.concat(Stream.of(exercise.solution()), exercise.alternatives().stream())
                    .map(
                        steps ->
                            Arguments.of(
                                exercise,
                                steps.steps().stream()
                                    .filter(Step::shell)
                                    .map(Step::command)
                                    .toList(),
                                exercise.id())));
  }

  private Organisation after(Exercise exercise, List<String> commands) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (TrialLab lab = TrialLab.begun(exercise.organisation(), false, folder)) {
      ManagementShell shell = lab.shell(out, err);
      commands.forEach(command -> shell.run(command, "line"));
      assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
      return lab.organisation();
    }
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("misconceptions")
  void madeAsItSaysItIsTheFirstThatIsRecognised(
      Exercise exercise, Misconception misconception, String name) {
    Organisation organisation = after(exercise, misconception.reproduce());

    assertThat(
            exercise.misconceptions().stream()
                .filter(each -> each.matches(organisation))
                .findFirst())
        .as(name)
        .map(Misconception::id)
        .contains(misconception.id());
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("solutions")
  void aSolutionIsNoMistake(Exercise exercise, List<String> commands, String name) {
    Organisation organisation = after(exercise, commands);

    assertThat(exercise.misconceptions()).as(name).noneMatch(each -> each.matches(organisation));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("solutions")
  void afterASolutionNoHintOnTheConfigurationIsLeft(
      Exercise exercise, List<String> commands, String name) {
    Organisation organisation = after(exercise, commands);

    assertThat(exercise.hints().stream().filter(hint -> hint.unless() != null))
        .as(name)
        .allMatch(hint -> hint.isStale(organisation, List.of()));
  }
}
