package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the shell knows: its cmdlets' tables, and its aliases. Help and completion read nothing
 * else.
 */
public interface CommandTable {

  Collection<CmdletSpec> cmdlets();

  /** Alias to full name. */
  Map<String, String> aliases();

  /** The cmdlets whose names match, by name. */
  default List<CmdletSpec> matching(String wildcard) {
    Pattern pattern = Wildcard.pattern(wildcard);
    return cmdlets().stream()
        .filter(spec -> pattern.matcher(spec.name()).matches())
        .sorted(Comparator.comparing(CmdletSpec::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** A cmdlet by its name or alias, in any case. */
  default Optional<CmdletSpec> find(String name) {
    Map<String, String> byCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byCase.putAll(aliases());
    String full = byCase.getOrDefault(name, name);
    return cmdlets().stream().filter(spec -> spec.name().equalsIgnoreCase(full)).findFirst();
  }
}
