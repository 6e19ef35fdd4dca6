package dev.relaylab.server.shell.cmdlet.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cmdlets that Exchange and Windows administrators know and this lab does not have, by noun,
 * each with what is missing: {@code absent.txt}. Calling one is an error as for any unknown name;
 * the reason comes with it.
 */
public final class AbsentCmdlets {
  private static final AbsentCmdlets KNOWN = read();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> programs = new HashSet<>();
  private final Map<String, String> reasons = new HashMap<>();

  private AbsentCmdlets() {}

  /** Why a cmdlet is not here; empty for a name that nobody knows. */
  public static Optional<String> why(String name) {
    return KNOWN.reason(name.toLowerCase(Locale.ROOT));
  }

  private Optional<String> reason(String name) {
    if (programs.contains(name)) {
      return Optional.of(
          "This shell has no such program; lab on MACHINE has telnet, nslookup and ping.");
    }
    String[] parts = name.split("-", 2);
    return parts.length == 2 && verbs.contains(parts[0])
        ? Optional.ofNullable(reasons.get(parts[1]))
        : Optional.empty();
  }

  /** A heading stands at the left margin; the words below it belong to it. */
  private static AbsentCmdlets read() {
    AbsentCmdlets known = new AbsentCmdlets();
    try (InputStream in = AbsentCmdlets.class.getResourceAsStream("absent.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String heading = "";
      for (String line : reader.lines().toList()) {
        if (line.startsWith(" ")) {
          known.add(heading, List.of(line.strip().toLowerCase(Locale.ROOT).split(" ")));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          heading = line;
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return known;
  }

  private void add(String heading, List<String> words) {
    String[] parts = heading.split(" ", 2);
    switch (parts[0]) {
      case "verbs" -> verbs.addAll(words);
      case "programs" -> programs.addAll(words);
      case "exchange" -> {
        String why = "Exchange has this cmdlet; the lab does not model " + parts[1] + ".";
        words.forEach(noun -> reasons.put(noun, why));
      }
      case "because" -> words.forEach(noun -> reasons.put(noun, parts[1]));
      default -> throw new IllegalArgumentException("absent.txt: " + Arrays.toString(parts));
    }
  }
}
