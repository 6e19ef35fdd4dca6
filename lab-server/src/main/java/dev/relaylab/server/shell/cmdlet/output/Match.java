package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.SelfPrinting;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line that Select-String found.
 *
 * @param path where it stands, or null for text from the pipeline
 * @param from the folder from which its path is shown
 * @param before the lines before it that -Context asks for, null without it
 */
record Match(
    String path,
    String from,
    int number,
    String line,
    String pattern,
    List<Object> found,
    List<String> before,
    List<String> after)
    implements ScriptType.Instance, SelfPrinting {

  @Override
  public List<String> typeNames() {
    return List.of("Microsoft.PowerShell.Commands.MatchInfo", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of(
        "IgnoreCase", "LineNumber", "Line", "Filename", "Path", "Pattern", "Context", "Matches");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "ignorecase" -> true;
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
  public Object call(String method, List<Object> arguments) {
    String folder = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "relativepath" -> below(folder);
      case "tostring" -> text(folder);
      default -> throw noMethod(method);
    };
  }

  @Override
  public String printed() {
    return text(from);
  }

  private String text(String folder) {
    if (before == null) {
      return prefix(folder, number) + line;
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      lines.add("  " + prefix(folder, number - before.size() + i) + before.get(i));
    }
    lines.add("> " + prefix(folder, number) + line);
    for (int i = 0; i < after.size(); i++) {
      lines.add("  " + prefix(folder, number + 1 + i) + after.get(i));
    }
    return String.join("\n", lines);
  }

  private String prefix(String folder, int lineNumber) {
    return path == null ? "" : below(folder) + ":" + lineNumber + ":";
  }

  /** The path from a folder, where it lies below that. */
  private String below(String folder) {
    String start = folder.endsWith("\\") ? folder : folder + "\\";
    return path != null && !folder.isEmpty() && path.startsWith(start)
        ? path.substring(start.length())
        : property("Path").toString();
  }

  @Override
  public String toString() {
    return text("");
  }
}
