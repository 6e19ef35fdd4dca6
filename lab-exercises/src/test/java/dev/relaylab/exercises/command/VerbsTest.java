package dev.relaylab.exercises.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.command.Main;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs as a learner types them, in a workspace where nothing runs. */
class VerbsTest {
  @TempDir Path folder;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private Path workspace() {
    return folder.resolve("lab");
  }

  private int lab(String... words) {
    printed.reset();
    complained.reset();
    List<String> all = new ArrayList<>(List.of("--workspace", workspace().toString()));
    all.addAll(List.of(words));
    return Main.run(all.toArray(String[]::new));
  }

  private String shown() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return complained.toString(StandardCharsets.UTF_8);
  }

  private List<Entry> begun() {
    return WorkspaceReader.entries(new Workspace(workspace())).stream()
        .filter(entry -> entry.kind() == Entry.Kind.BEGIN)
        .toList();
  }

  @Test
  @SuppressWarnings("unchecked")
  void courseTellsEveryExercise() throws IOException {
    assertThat(lab("start", "close-it")).isZero();
    assertThat(lab("course", "--json")).isZero();

    Map<String, Object> json = JSON.std.mapFrom(shown());
    List<Map<String, Object>> exercises = (List<Map<String, Object>>) json.get("exercises");
    assertThat(json).containsKey("course");
    assertThat(exercises).hasSize(5);
    assertThat(exercises.get(2))
        .containsEntry("id", "close-it")
        .containsEntry("title", "Close it again")
        .containsEntry("status", "started")
        .containsEntry("points", 6)
        .containsKey("module");
    assertThat(exercises.get(3)).containsEntry("status", "open");
  }

  @Test
  void startBeginsTheFirstAndThenLeavesItAlone() {
    assertThat(lab("start")).isZero();
    assertThat(shown()).contains("Exercise 1 of 5").contains("lab up --detach");
    assertThat(lab("start")).isZero();
    assertThat(shown()).contains("nothing was changed").contains("lab reset");

    assertThat(begun())
        .singleElement()
        .satisfies(e -> assertThat(e.text("exercise")).isEqualTo("is-it-open"));
  }

  @Test
  void anUnknownExerciseIsRefused() {
    assertThat(lab("start", "printer-realy")).isEqualTo(1);
    assertThat(complaint())
        .contains("printer-realy")
        .contains("printer-relay")
        .contains("lab course");
    assertThat(begun()).isEmpty();
  }

  @Test
  void hintsGoOnAndPassOverWhatIsDone() {
    lab("start", "close-it");
    assertThat(lab("hint")).isZero();
    assertThat(shown()).startsWith("Hint 1 of 5.");
    assertThat(lab("hint")).isZero();
    assertThat(shown()).startsWith("Hint 2 of 5.");

    String remove =
        "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Remove-ADPermission"
            + " -User \"NT AUTHORITY\\ANONYMOUS LOGON\""
            + " -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\" -Confirm:$false";
    assertThat(lab("ems", "-c", remove)).isZero();
    assertThat(lab("hint")).isZero();
    assertThat(shown()).startsWith("That was the last hint.");
  }

  @Test
  void withoutAnExerciseThereIsNoHint() {
    assertThat(lab("hint")).isEqualTo(1);
    assertThat(complaint()).contains("lab start");
  }

  @Test
  void resetAsksWhereSomebodyCanAnswer() {
    lab("start", "open-it");
    assertThat(lab("reset")).isEqualTo(1);
    assertThat(complaint()).contains("--yes");
    assertThat(begun()).hasSize(1);

    assertThat(lab("reset", "--yes")).isZero();
    assertThat(begun()).hasSize(2);
  }

  @Test
  void lessonsAreReadByNumberToo() {
    assertThat(lab("lesson", "4", "--plain")).isZero();
    assertThat(shown()).startsWith("One printer may relay\n=====");
  }

  @Test
  void aloneItSaysWhatToDoNext() {
    assertThat(lab()).isZero();
    assertThat(shown()).contains("lab start");
    lab("start", "open-it");
    assertThat(lab()).isZero();
    assertThat(shown()).contains("Open it by mistake").contains("lab check");
  }

  @Test
  void aNewExerciseOfAnAuthorsCanBeFollowed() throws IOException {
    Path mine = folder.resolve("mine");

    assertThat(lab("author", "new", mine.toString())).isZero();
    assertThat(lab("author", "new", mine.toString())).isEqualTo(1);
    assertThat(lab("start", "--course", mine.toString())).isZero();
    assertThat(begun())
        .singleElement()
        .satisfies(e -> assertThat(e.text("exercise")).isEqualTo("mine"));

    Files.writeString(mine.resolve("exercise.yaml"), "format: 1\ntilte: x\n");
    assertThat(lab("course")).isEqualTo(1);
    assertThat(complaint()).contains("exercise.yaml:2:").contains("Did you mean \"title\"?");
    assertThat(lab("start", "--course", "built-in")).isZero();
    assertThat(lab("course")).isZero();
  }

  @Test
  void aCourseWithAMistakeIsNotKept() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));

    assertThat(lab("start", "--course", broken.toString())).isEqualTo(1);
    assertThat(lab("start")).isZero();
    assertThat(shown()).contains("Exercise 1 of 5");
  }

  @Test
  void namesThatAreNoIdsAreRefused() {
    assertThat(lab("author", "new", folder.resolve("My Exercise").toString())).isEqualTo(2);
    assertThat(folder.resolve("My Exercise")).doesNotExist();
  }
}
