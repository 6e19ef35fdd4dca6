package dev.relaylab.server.shell.cmdlet.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.lang.PsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabFilesTest {
  @TempDir Path workspace;
  private LabFiles files;

  @BeforeEach
  void open() {
    files = new LabFiles(workspace.resolve("files"), workspace.resolve("logs"));
  }

  @ParameterizedTest
  @CsvSource({
    "x.csv, files/x.csv",
    ".\\x.csv, files/x.csv",
    "sub\\x.csv, files/sub/x.csv",
    "sub\\..\\x.csv, files/x.csv",
    "C:\\temp\\x.csv, files/x.csv",
    "c:\\x.csv, files/x.csv",
    "\\\\server\\share\\x.csv, files/x.csv",
    "/etc/passwd, files/passwd",
    "C:\\temp\\..\\..\\x.csv, files/x.csv",
    "C:\\files\\sub\\x.csv, files/sub/x.csv",
    "logs\\FrontEnd\\a.log, logs/FrontEnd/a.log",
    "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\Logs\\Hub\\a.log, logs/Hub/a.log"
  })
  void everyPathLeadsIntoTheWorkspace(String typed, String expected) {
    assertThat(files.resolve(typed)).isEqualTo(workspace.resolve(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..\\x",
        "a\\..\\..\\x",
        "logs\\..\\..\\x",
        "C:\\temp\\..",
        "C:\\files\\..\\lab.properties"
      })
  void nothingLeadsOut(String typed) {
    assertThatThrownBy(() -> files.resolve(typed))
        .isInstanceOf(PsException.class)
        .hasMessageContaining("..");
  }

  @Test
  void aLinkThatLeadsOutIsRefused() throws IOException {
    Files.createDirectories(workspace.resolve("files"));
    Files.createSymbolicLink(workspace.resolve("files/out"), workspace);
    assertThatThrownBy(() -> files.resolve("out\\lab.properties")).hasMessageContaining("link");
    assertThatThrownBy(() -> files.write("out\\new.txt", new byte[0], false))
        .hasMessageContaining("link");
  }

  @Test
  void aFileIsFoundInAnyCaseAndKeepsItsPathWhenShown() {
    files.write("Sub\\Connectors.csv", "x".getBytes(UTF_8), false);
    assertThat(files.read("sub\\connectors.CSV", null)).isEqualTo("x");
    Path path = files.resolve("sub\\connectors.csv");
    assertThat(files.resolve(files.shown(path))).isEqualTo(path);
  }

  @Test
  void logsAreReadAndNotWritten() throws IOException {
    Files.createDirectories(workspace.resolve("logs"));
    Files.writeString(workspace.resolve("logs/a.log"), "one\ntwo\n");
    assertThat(files.read("logs\\a.log", null)).isEqualTo("one\ntwo\n");
    assertThatThrownBy(() -> files.write("logs\\a.log", new byte[0], false))
        .hasMessageContaining("read only");
  }

  @Test
  void wildcardsListNamesInOrder() {
    files.write("b.csv", new byte[0], false);
    files.write("a.csv", new byte[0], false);
    files.write("a.txt", new byte[0], false);
    assertThat(files.list("*.csv"))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("a.csv", "b.csv");
    assertThat(files.list("nothing*")).isEmpty();
  }

  @Test
  void aMissingFileIsPowerShellsError() {
    assertThatThrownBy(() -> files.read("none.txt", null))
        .hasMessage("Could not find file 'C:\\files\\none.txt'.");
  }
}
