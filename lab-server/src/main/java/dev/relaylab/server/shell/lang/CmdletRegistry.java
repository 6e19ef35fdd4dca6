package dev.relaylab.server.shell.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cmdlets, aliases and programs of a shell, found in any case. */
public final class CmdletRegistry {
  private final Map<String, Cmdlet> cmdlets = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Map<String, Program> programs = new LinkedHashMap<>();
  private Function<String, Optional<String>> absent = name -> Optional.empty();

  public void add(Cmdlet cmdlet) {
    cmdlets.put(cmdlet.spec().name().toLowerCase(Locale.ROOT), cmdlet);
  }

  public void add(Program program) {
    programs.put(program.name().toLowerCase(Locale.ROOT), program);
  }

  /** Finds a program by its name, with or without {@code .exe}. */
  Optional<Program> program(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        programs.get(key.endsWith(".exe") ? key.substring(0, key.length() - 4) : key));
  }

  public void alias(String name, String cmdlet) {
    aliases.put(name.toLowerCase(Locale.ROOT), cmdlet);
  }

  /** Takes what tells why a cmdlet that administrators know is not here. */
  public void absent(Function<String, Optional<String>> reasons) {
    absent = reasons;
  }

  Optional<String> whyAbsent(String name) {
    return absent.apply(name);
  }

  /** What an alias stands for, or null. */
  String aliased(String alias) {
    return aliases.get(alias.toLowerCase(Locale.ROOT));
  }

  /** Finds a cmdlet by its name or an alias. */
  public Optional<Cmdlet> find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    String target = aliases.getOrDefault(key, key).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(cmdlets.get(target));
  }

  public Collection<Cmdlet> all() {
    return cmdlets.values();
  }

  public Map<String, String> aliases() {
    return Map.copyOf(aliases);
  }
}
