package dev.relaylab.server.shell.lang;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types a shell adds to the language, found with or without {@code System.}, in any case. */
public final class ScriptTypes {
  private static final String SYSTEM = "system.";
  private final Map<String, ScriptType> types = new HashMap<>();
  private final java.util.Set<String> namespaces = new java.util.LinkedHashSet<>();

  public void add(ScriptType type) {
    types.put(key(type.fullName()), type);
  }

  /** The type of a name. */
  public Optional<ScriptType> find(String name) {
    ScriptType known = types.get(key(TypeNames.fullName(name)));
    if (known == null && !namespaces.isEmpty() && !name.contains(".")) {
      for (String namespace : namespaces) {
        known = known == null ? types.get(key(namespace + "." + name)) : known;
      }
    }
    return Optional.ofNullable(known);
  }

  /** From now on the types of a namespace are found by their bare names. */
  void use(String namespace) {
    namespaces.add(namespace);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(SYSTEM) ? lower.substring(SYSTEM.length()) : lower;
  }
}
