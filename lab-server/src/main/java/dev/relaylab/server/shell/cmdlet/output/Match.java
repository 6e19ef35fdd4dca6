package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.SelfPrinting;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line that Select-String found.
 *
 * @param path where it stands, or null for text from the pipeline
 * @param before the lines before it that -Context asks for, null without it
 */
record Match(
    String path,
    int number,
    String line,
    String pattern,
    List<Object> found,
    List<String> before,
    List<String> after)
    implements PsObject, SelfPrinting {

  @Override
  public List<String> typeNames() {
    return List.of("Microsoft.PowerShell.Commands.MatchInfo", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("LineNumber", "Line", "Filename", "Path", "Pattern", "Context", "Matches");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "linenumber" -> number;
      case "line" -> line;
      case "filename" -> path == null ? "InputStream" : path.substring(path.lastIndexOf('\\') + 1);
      case "path" -> path == null ? "InputStream" : path;
      case "pattern" -> pattern;
      case "context" -> context();
      case "matches" -> found;
      default -> null;
    };
  }

  private PsCustomObject context() {
    return before == null
        ? null
        : new PsCustomObject(
                List.of("Microsoft.PowerShell.Commands.MatchInfoContext", "System.Object"))
            .set("PreContext", before)
            .set("PostContext", after)
            .set("DisplayPreContext", before)
            .set("DisplayPostContext", after);
  }

  @Override
  public String printed() {
    if (before == null) {
      return prefix(number) + line;
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      lines.add("  " + prefix(number - before.size() + i) + before.get(i));
    }
    lines.add("> " + prefix(number) + line);
    for (int i = 0; i < after.size(); i++) {
      lines.add("  " + prefix(number + 1 + i) + after.get(i));
    }
    return String.join("\n", lines);
  }

  private String prefix(int lineNumber) {
    return path == null ? "" : path + ":" + lineNumber + ":";
  }

  @Override
  public String toString() {
    return prefix(number) + line;
  }
}
