package dev.relaylab.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed after {@code lab}: which verb is meant, and what a wrong line is told. */
class MainTest {
  @TempDir Path folder;

  private LabLine lab() {
    return new LabLine(folder.resolve("lab"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statsu           | 2 | Did you mean \"status\"? See: lab help",
        "halp             | 2 | Did you mean \"help\"?",
        "quite-other      | 2 | There is no verb \"quite-other\". See: lab help",
        "help statsu      | 2 | Did you mean \"status\"?",
        "simulate         | 2 | wants a second word. There are: lab simulate",
        "simulate hots    | 2 | There is no verb \"simulate hots\". There are: lab simulate",
        "simulate tiem 4h | 2 | lab simulate time",
        "-x               | 2 | There is no verb \"-x\"",
        "log --tail 0     | 2 | --tail takes a number from 1, and got 0.",
        "ems -f src       | 1 | The script src is a folder. Give a file",
        "import nowhere   | 1 | There is no file nowhere. Give files",
        "import src       | 1 | There is no file src. Give files",
      })
  void aWrongLineIsToldTheRemedy(String line, int status, String words) {
    LabLine lab = lab();

    assertThat(lab.run(line.split(" "))).isEqualTo(status);
    assertThat(lab.complaint()).contains(words).doesNotContain("fault");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help up", "up --help", "up -h"})
  void aVerbExplainsItself(String line) {
    assertThat(lab().shown(line.split(" "))).contains("Usage: lab up", "--detach", "--workspace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help simulate", "simulate --help"})
  void aGroupListsItsVerbs(String line) {
    assertThat(lab().shown(line.split(" ")))
        .contains("simulate host", "simulate time")
        .doesNotContain("lab up", "findings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void helpListsEveryVerb(String line) {
    assertThat(lab().shown(line)).contains("  up ", "  simulate host ", "lab help VERB");
  }

  @Test
  void aFileThatTheSystemRefusesIsNoFaultOfTheLab() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    LabLine lab = new LabLine(file);

    assertThat(lab.run("authority")).isEqualTo(1);
    assertThat(lab.complaint())
        .contains(file.toString(), "name another place")
        .doesNotContain("has a fault");
  }
}
