package dev.relaylab.server.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A DNS look-up on a machine, as the journal notes it. */
public final class Lookup {

  private Lookup() {}

  /** What a command looked up; empty when it is no {@code nslookup}. */
  public static Optional<Map<String, Object>> seen(String machine, List<String> command) {
    if (command.size() < 2 || !command.get(0).toLowerCase(Locale.ROOT).startsWith("nslookup")) {
      return Optional.empty();
    }
    String type = "A";
    String name = "";
    for (String word : command.subList(1, command.size())) {
      if (word.startsWith("-")) {
        type = word.substring(word.indexOf('=') + 1).toUpperCase(Locale.ROOT);
      } else if (name.isEmpty()) {
        name = word;
      }
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("what", "dns");
    seen.put("machine", machine.toUpperCase(Locale.ROOT));
    seen.put("type", type);
    seen.put("name", name);
    return Optional.of(seen);
  }
}
