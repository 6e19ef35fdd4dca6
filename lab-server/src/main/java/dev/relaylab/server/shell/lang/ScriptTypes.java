package dev.relaylab.server.shell.lang;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types a shell adds to the language, found with or without {@code System.}, in any case. */
public final class ScriptTypes {
  private static final String SYSTEM = "system.";
  private final Map<String, ScriptType> types = new HashMap<>();

  public void add(ScriptType type) {
    types.put(key(type.fullName()), type);
  }

  /** The type of a name. */
  public Optional<ScriptType> find(String name) {
    return Optional.ofNullable(types.get(key(Types.fullName(name))));
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(SYSTEM) ? lower.substring(SYSTEM.length()) : lower;
  }
}
