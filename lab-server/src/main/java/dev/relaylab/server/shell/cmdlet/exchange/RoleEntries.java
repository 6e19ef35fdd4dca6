package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The cmdlets of a management role: those of {@code role-entries.txt}, where a role has the rows
 * below its name, each a noun and its verbs.
 */
record RoleEntries(List<String> cmdlets) {
  /** The property that keeps what was taken from a role. */
  static final String REMOVED = "RemovedRoleEntries";

  private static final Map<String, List<String>> BUILT_IN = read();

  private static Map<String, List<String>> read() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    try (InputStream in = RoleEntries.class.getResourceAsStream("role-entries.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> cmdlets = new ArrayList<>();
      for (String line : reader.lines().toList()) {
        if (line.startsWith(" ")) {
          String[] words = line.strip().split(" ");
          for (int i = 1; i < words.length; i++) {
            cmdlets.add(words[i] + "-" + words[0]);
          }
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cmdlets = new ArrayList<>();
          roles.put(line, cmdlets);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    roles.replaceAll((role, cmdlets) -> cmdlets.stream().sorted().toList());
    return roles;
  }

  /** Those of a role; one that was made from another has what that one has, and less. */
  static RoleEntries in(AdObject role, Organisation organisation) {
    List<String> left = new ArrayList<>(ofParent(role, organisation).cmdlets);
    left.removeAll(removed(role));
    return new RoleEntries(List.copyOf(left));
  }

  /** Those that a role has or may have. */
  static RoleEntries ofParent(AdObject role, Organisation organisation) {
    if (BUILT_IN.containsKey(role.name())) {
      return new RoleEntries(BUILT_IN.get(role.name()));
    }
    Object parent = role.get(role.schema().property("Parent").orElseThrow());
    return Settings.of("ManagementRole").in(organisation).stream()
        .filter(one -> one.name().equals(parent) && !one.name().equals(role.name()))
        .findFirst()
        .map(one -> in(one, organisation))
        .orElse(new RoleEntries(List.of()));
  }

  /** The names of those that were taken from a role. */
  static List<?> removed(AdObject role) {
    return (List<?>) role.get(role.schema().property(REMOVED).orElseThrow());
  }

  boolean contains(String pattern) {
    return cmdlets.stream()
        .anyMatch(
            cmdlet ->
                Lookup.like(cmdlet.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT)));
  }

  /** As the role's property shows them. */
  List<Object> shown() {
    return cmdlets.stream()
        .map(cmdlet -> (Object) ("(Microsoft.Exchange.Management.PowerShell.E2010) " + cmdlet))
        .toList();
  }
}
