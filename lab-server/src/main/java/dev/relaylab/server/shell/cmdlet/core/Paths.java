package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cmdlets over the texts of paths; whether a file is there does not matter to them. */
final class Paths {

  private final Interpreter interpreter;

  Paths(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Join-Path",
            "Puts a folder and a name together.",
            this::join,
            Parameter.named("Path", Values.LIST, "The folder.").required().at(1).piped(),
            Parameter.named("ChildPath", Values.orEmpty(Values.TEXT), "The name.").required().at(2),
            Parameter.named("Resolve", Values.SWITCH, "The files that are there.")),
        new Simple(
            "Split-Path",
            "Gives a part of a path: its folder, or with -Leaf its name.",
            this::split,
            Parameter.named("Path", Values.LIST, "The path.")
                .required()
                .at(1)
                .piped()
                .alias("LiteralPath"),
            Parameter.named("Parent", Values.SWITCH, "The folder."),
            Parameter.named("Leaf", Values.SWITCH, "The name."),
            Parameter.named("Qualifier", Values.SWITCH, "The drive."),
            Parameter.named("NoQualifier", Values.SWITCH, "All but the drive."),
            Parameter.named("IsAbsolute", Values.SWITCH, "Whether it begins at a drive."),
            Parameter.named("Resolve", Values.SWITCH, "The files that are there.")));
  }

  private void join(CmdletCall call) {
    String child = Text.of(call.value("ChildPath")).replaceFirst("^[\\\\/]+", "");
    for (Object folder : call.list("Path")) {
      String path = Text.of(folder).replaceFirst("[\\\\/]+$", "") + "\\" + child;
      (call.flag("Resolve") ? resolved(path) : List.of(path)).forEach(call::write);
    }
  }

  /** The paths of the files that a path means. */
  private List<String> resolved(String path) {
    List<String> paths = new ArrayList<>();
    Consumer<Object> take = found -> paths.add(Text.of(found));
    interpreter.evaluate("Resolve-Path -Path '" + path.replace("'", "''") + "'", take);
    return paths;
  }

  private void split(CmdletCall call) {
    for (Object given : call.list("Path")) {
      (call.flag("Resolve") ? resolved(Text.of(given)) : List.of(given))
          .forEach(path -> part(call, path));
    }
  }

  private void part(CmdletCall call, Object each) {
    String path = Text.of(each).replace('/', '\\');
    String trimmed = path.length() > 3 ? path.replaceFirst("\\\\+$", "") : path;
    int slash = trimmed.lastIndexOf('\\');
    int colon = trimmed.indexOf(':');
    if (call.flag("Leaf")) {
      call.write(trimmed.substring(slash + 1));
    } else if (call.flag("Qualifier") && colon < 0) {
      call.error(
          new ErrorRecord(
              "Cannot parse path because path '" + path + "' does not have a qualifier specified.",
              "InvalidArgument",
              path + ":String",
              "FormatException",
              "ParsePathFormatError"));
    } else if (call.flag("Qualifier")) {
      call.write(trimmed.substring(0, colon + 1));
    } else if (call.flag("NoQualifier")) {
      call.write(trimmed.substring(colon + 1));
    } else if (call.flag("IsAbsolute")) {
      call.write(colon > 0);
    } else {
      String parent = slash < 0 ? "" : trimmed.substring(0, slash);
      call.write(parent.endsWith(":") ? parent + "\\" : parent);
    }
  }
}
