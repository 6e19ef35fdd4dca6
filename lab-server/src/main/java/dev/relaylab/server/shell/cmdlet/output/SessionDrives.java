package dev.relaylab.server.shell.cmdlet.output;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drives that a session made over folders, by name. They are gone with the session. */
final class SessionDrives {
  private static final Pattern PATH = Pattern.compile("([\\w.-]+):[\\\\/]?(.*)");
  private final Map<String, String> roots = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  void add(String name, String root) {
    roots.put(name, root);
  }

  boolean remove(String name) {
    return roots.remove(name) != null;
  }

  Map<String, String> roots() {
    return Map.copyOf(roots);
  }

  /** A path on one of the drives as one from its root; empty for any other. */
  Optional<String> expand(String path) {
    Matcher parts = PATH.matcher(path);
    return parts.matches() && roots.containsKey(parts.group(1))
        ? Optional.of(
            (roots.get(parts.group(1)).replace('\\', '/') + "/" + parts.group(2))
                .replaceAll("(?<!^)/+", "/"))
        : Optional.empty();
  }
}
