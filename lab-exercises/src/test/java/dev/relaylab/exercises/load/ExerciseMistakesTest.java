package dev.relaylab.exercises.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.model.Goal;
import dev.relaylab.exercises.yaml.CourseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exercise that loads, and one mistake at a time put into it. */
class ExerciseMistakesTest {
  private static final String EXERCISE =
      String.join(
          "\n",
          "format: 1",
          "title: A trial",
          "task: Try.",
          "goals:",
          "  - id: webapp",
          "    kind: must-allow",
          "    title: WEBAPP may",
          "    points: 2",
          "    from: WEBAPP",
          "    mail-from: app@contoso.example",
          "    rcpt-to: b@partner.example",
          "  - id: stranger",
          "    kind: must-block",
          "    title: STRANGER may not",
          "    points: 1",
          "    from: 203.0.113.9",
          "    mail-from: a@elsewhere.example",
          "    rcpt-to: c@partner.example",
          "    reply: 550 5.7.54",
          "  - id: seen",
          "    kind: observed",
          "    title: Look it up",
          "    points: 1",
          "    what: dns",
          "    machine: STRANGER",
          "    type: MX",
          "    name: contoso.example",
          "hints:",
          "  - text: Look.",
          "    goal: seen",
          "  - text: Do.",
          "    unless: {connector: custom, takes: WEBAPP}",
          "misconceptions:",
          "  - id: open",
          "    name: open to all",
          "    message: Too much.",
          "    detect: {connector: Default Frontend EX01, right: ms-Exch-SMTP-Accept-Any-Recipient}",
          "    reproduce: [Get-Mailbox]",
          "");
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void anExercise() throws IOException {
    folder = Files.createDirectory(root.resolve("trial"));
    write("exercise.yaml", EXERCISE);
    write("lesson.adoc", "= A trial\n");
    write("solution.steps", "[PS] EX01> Get-Mailbox\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Exercise load() {
    return CourseLoader.folder(folder).exercises().get(0);
  }

  @Test
  void withoutAMistakeItLoads() {
    Exercise exercise = load();

    assertThat(exercise.id()).isEqualTo("trial");
    assertThat(exercise.points()).isEqualTo(4);
    assertThat(exercise.start()).isEmpty();
    assertThat(exercise.gate()).isTrue();
    assertThat(exercise.hints().get(0).goal()).isEqualTo(exercise.goals().get(2));
    assertThat(((Goal.MustBlock) exercise.goals().get(1)).probe().from())
        .hasToString("203.0.113.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind: must-allow | kind: must-alow | 6 | Did you mean \"must-allow\"?",
        "from: WEBAPP | from: WEBAP | 9 | Did you mean \"WEBAPP\"?",
        "from: WEBAPP | form: WEBAPP | 9 | Did you mean \"from\"?",
        "from: 203.0.113.9 | from: 203.0.113.999 | 16 | neither a machine nor an address",
        "points: 2 | points: two | 8 | must be a whole number",
        "points: 2 | point: 2 | 8 | Did you mean \"points\"?",
        "mail-from: app | auth-as: Internal~    mail-from: app | 10 | Only a delivered message",
        "type: MX | accepted: true~    type: MX | 26 | means nothing where dns",
        "    points: 2 | | 5 | \"points\" is missing",
        "rcpt-to: b@partner.example | rcpt-to: partner.example | 11 | is no address",
        "reply: 550 5.7.54 | reply: refused | 19 | the codes of a reply",
        "reply: 550 5.7.54 | reply: 250 2.1.5 | 19 | make the goal must-allow",
        "reply: 550 5.7.54 | port: 99999 | 19 | There is no port 99999",
        "- id: stranger | - id: webapp | 12 | a second time",
        "what: dns | what: mail | 24 | cannot be observed",
        "what: dns | what: smtp | 24 | which answer must be seen",
        "goal: seen | goal: sean | 30 | Did you mean \"seen\"?",
        "takes: WEBAPP | takes: WEBAP | 32 | Did you mean \"WEBAPP\"?",
        "takes: WEBAPP | take: WEBAPP | 32 | Did you mean \"takes\"?",
        ", takes: WEBAPP | | 32 | asks for nothing",
        "Any-Recipient | Any-Recipent | 37 | Did you mean \"ms-Exch-SMTP-Accept-Any-Recipient\"?",
        "    reproduce: [Get-Mailbox] | | 34 | does not say how it is made",
        "title: A trial | title: | 2 | is empty",
      })
  void eachMistakeIsToldWithFileLineAndRemedy(String right, String wrong, int line, String told)
      throws IOException {
    assertThat(EXERCISE).contains(right);
    write(
        "exercise.yaml",
        EXERCISE.replaceFirst(
            right.replace("[", "\\["), wrong == null ? "" : wrong.replace("~", "\n")));

    assertThatThrownBy(this::load)
        .isInstanceOf(CourseException.class)
        .hasMessageStartingWith(folder.resolve("exercise.yaml") + ":" + line + ":")
        .hasMessageContaining(told);
  }

  @Test
  void aTranscriptOfALessonIsReadToo() throws IOException {
    String transcript = "= A trial\n\n[source,transcript]\n----\nSCANNER> hostname\n----\n";
    write("lesson.adoc", transcript);
    assertThatThrownBy(this::load)
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("lesson.adoc:5: There is no machine \"SCANNER\".");

    write("lesson.adoc", "= A trial\n\n[source,transcript]\n----\nPRINTER> hostname\n");
    assertThatThrownBy(this::load)
        .hasMessageContaining("lesson.adoc:4: The transcript has no end.");
  }

  @Test
  void aMissingSolutionIsAskedFor() throws IOException {
    Files.delete(folder.resolve("solution.steps"));

    assertThatThrownBy(this::load)
        .hasMessageContaining("solution.steps")
        .hasMessageContaining("[PS] EX01>");
  }

  @Test
  void aSolutionWithoutACommandIsRefused() throws IOException {
    write("solution.steps", "# later\n");

    assertThatThrownBy(this::load).hasMessageContaining("holds no command");
  }

  @Test
  void anUnknownMachineInASolutionIsNamed() throws IOException {
    write("alternative-1.steps", "[PS] EX01> Get-Mailbox\nSCANNER> hostname\n");

    assertThatThrownBy(this::load).hasMessageContaining("alternative-1.steps:2:");
  }

  @Test
  void textInAnotherEncodingIsNamed() throws IOException {
    Files.write(
        folder.resolve("lesson.adoc"), "= Pr\u00fcfung\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(this::load)
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("lesson.adoc")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void anEmptyFolderIsToldWhatBelongsThere() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));

    assertThatThrownBy(() -> CourseLoader.folder(empty))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("lab author new");
  }
}
