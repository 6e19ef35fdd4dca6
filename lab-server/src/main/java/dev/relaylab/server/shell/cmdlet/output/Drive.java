package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path on one of the session's own drives: {@code Env:}, {@code Function:}, {@code Variable:}.
 *
 * @param kind the drive in lower case
 * @param name what is meant on it; empty or {@code *} for all
 */
record Drive(CmdletCall call, String kind, String name) {
  private static final Pattern PATH =
      Pattern.compile("(?i)(?:.*::)?(env|variable|function):[\\\\/]*(.*)");

  /** The path, where it is one on such a drive. */
  static Optional<Drive> of(CmdletCall call, String typed) {
    Matcher path = PATH.matcher(typed);
    return path.matches()
        ? Optional.of(new Drive(call, path.group(1).toLowerCase(Locale.ROOT), path.group(2)))
        : Optional.empty();
  }

  /** What lies there, by name. */
  List<Map.Entry<String, Object>> entries() {
    Pattern wanted = Wildcard.pattern(name.isEmpty() ? "*" : name);
    return ((Map<?, ?>) call.variable(kind + ":"))
        .entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> Map.entry(Text.of(entry.getKey()), (Object) entry.getValue()))
            .filter(entry -> wanted.matcher(entry.getKey()).matches())
            .toList();
  }

  /** Whether the one thing that was named is not there. */
  boolean misses() {
    return entries().isEmpty() && !Wildcard.isIn(name) && !name.isEmpty();
  }

  /** The items as Get-ChildItem and Get-Item show them. */
  List<PsObject> items() {
    return entries().stream().map(this::item).toList();
  }

  private PsObject item(Map.Entry<String, Object> entry) {
    return switch (kind) {
      case "env" -> new DriveEntry(entry.getKey(), entry.getValue());
      case "function" ->
          new PsCustomObject(List.of("System.Management.Automation.FunctionInfo", "System.Object"))
              .set("CommandType", "Function")
              .set("Name", entry.getKey())
              .set("Version", null)
              .set("Source", "")
              .set("Definition", entry.getValue());
      default ->
          new PsCustomObject(List.of("System.Management.Automation.PSVariable", "System.Object"))
              .set("Name", entry.getKey())
              .set("Value", entry.getValue());
    };
  }

  void set(Object value) {
    call.assign(kind + ":" + name, value);
  }

  /** The whole name of another thing on the same drive. */
  String sibling(String other) {
    return kind + ":" + PATH.matcher(other).replaceFirst("$2");
  }

  void remove() {
    entries().forEach(entry -> call.assign(kind + ":" + entry.getKey(), null));
  }
}
