package dev.relaylab.server.shell.cmdlet.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The handbook pages of Get-Help: texts of our own, under their {@code about_} names. */
final class HelpTopics {
  static final List<String> NAMES =
      List.of("about_lab", "about_receive_connectors", "about_relay", "about_shell");

  private HelpTopics() {}

  /** The lines of a topic, by its name in any case. */
  static Optional<List<String>> lines(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    if (!NAMES.contains(wanted)) {
      return Optional.empty();
    }
    try (InputStream in = HelpTopics.class.getResourceAsStream(wanted + ".txt")) {
      return Optional.of(TextEncoding.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one-line summary of a topic: its second heading's text. */
  static String synopsis(String name) {
    return lines(name)
        .map(
            lines ->
                lines.stream()
                    .dropWhile(line -> !line.equals("SHORT DESCRIPTION"))
                    .skip(1)
                    .findFirst()
                    .orElse("")
                    .strip())
        .orElse("");
  }
}
