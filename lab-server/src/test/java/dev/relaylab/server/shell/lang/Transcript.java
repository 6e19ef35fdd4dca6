package dev.relaylab.server.shell.lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with the shell: {@code PS> } begins what is typed, {@code >> } goes on with it,
 * and what follows up to an empty line is what comes of it.
 */
record Transcript(String topic, String typed, String expected) {

  static List<Transcript> of(String topic) {
    try (InputStream table = Transcript.class.getResourceAsStream(topic + ".txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return read(topic, reader.lines().toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Transcript> read(String topic, List<String> lines) {
    List<Transcript> all = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("PS> ") || line.isEmpty()) {
        finish(topic, all, typed, expected);
      }
      if (line.startsWith("PS> ") || line.startsWith(">> ")) {
        typed.add(line.substring(line.indexOf('>', 1) + 2));
      } else if (line.equals(">>")) {
        typed.add("");
      } else if (!typed.isEmpty()) {
        expected.add(line);
      }
    }
    finish(topic, all, typed, expected);
    return all;
  }

  private static void finish(
      String topic, List<Transcript> all, List<String> typed, List<String> expected) {
    if (!typed.isEmpty()) {
      all.add(new Transcript(topic, String.join("\n", typed), String.join("\n", expected)));
    }
    typed.clear();
    expected.clear();
  }

  @Override
  public String toString() {
    return topic + ": " + typed;
  }
}
