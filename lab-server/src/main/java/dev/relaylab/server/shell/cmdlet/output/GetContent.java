package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code Get-Content}: the lines of files and logs. */
public final class GetContent extends ItemCmdlet {

  public GetContent(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Get-Content",
            "Reads a file or a log of the lab, line by line.",
            List.of(
                PATH,
                Parameter.named(
                        "TotalCount", Types.WHOLE, "Reads only so many lines from the beginning.")
                    .alias("First", "Head"),
                Parameter.named("Tail", Types.WHOLE, "Reads only so many lines at the end.")
                    .alias("Last"),
                Parameter.named("Raw", Types.SWITCH, "Gives the whole file as one text."),
                Parameter.named(
                    "ReadCount",
                    Types.WHOLE,
                    "Gives so many lines at a time, as one list; 0 for all of them."),
                Parameter.named(
                    "Delimiter", Types.TEXT, "What ends a part, in place of the end of a line."),
                Parameter.named("Wait", Types.SWITCH, "Has no effect: what is there is read once.")
                    .is(Parameter.Fidelity.IGNORED),
                Parameter.named(
                    "Encoding",
                    TextEncoding.TYPE,
                    "How bytes become characters where the file does not say it; Byte for bytes."),
                FILTER,
                INCLUDE,
                EXCLUDE,
                FORCE,
                CREDENTIAL),
            List.of(
                new Example(
                    "Get-Content logs\\FrontEnd\\ProtocolLog\\SmtpReceive\\*.log -Tail 20",
                    "The end of the protocol log."),
                new Example(
                    "Get-Content hosts.txt | ForEach-Object { $_ }", "Every line of a file.")),
            false,
            false));
  }

  @Override
  public List<ScriptType> types() {
    return new FileTypes(files()).all();
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.entries().forEach(entry -> call.write(entry.getValue()));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    List<Path> found = items(call, typed);
    if (found.isEmpty() && Wildcard.isIn(typed)) {
      call.error(
          new ErrorRecord(
              "An object at the specified path "
                  + typed
                  + " does not exist, or has been filtered by the -Include or -Exclude parameter.",
              "ObjectNotFound",
              "(System.String[]:String[])",
              "Exception",
              "ItemNotFound"));
    }
    for (Path path : found) {
      String shown = files().shown(path);
      if (call.value("Encoding") == TextEncoding.BYTE) {
        lines(call, new ArrayList<>(TextEncoding.numbers(files().bytes(shown))));
      } else {
        text(call, files().read(shown, (TextEncoding) call.value("Encoding")));
      }
    }
  }

  private static void text(CmdletCall call, String text) {
    if (call.flag("Raw")) {
      if (!text.isEmpty()) {
        call.write(text);
      }
    } else if (call.has("Delimiter")) {
      lines(call, new ArrayList<>(parts(text, call.text("Delimiter"))));
    } else {
      lines(call, new ArrayList<>(TextEncoding.lines(text)));
    }
  }

  /** The parts of a text, each with the delimiter that ends it. */
  private static List<String> parts(String text, String delimiter) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = delimiter.isEmpty() ? -1 : text.indexOf(delimiter, from);
      int next = end < 0 ? text.length() : end + delimiter.length();
      parts.add(text.substring(from, next));
      from = next;
    }
    return parts;
  }

  private static void lines(CmdletCall call, List<Object> all) {
    List<Object> lines = part(all, call);
    int at = call.value("ReadCount") instanceof Integer given ? given : 1;
    int step = at <= 0 ? Math.max(1, lines.size()) : at;
    for (int i = 0; i < lines.size(); i += step) {
      List<Object> several = new ArrayList<>(lines.subList(i, Math.min(lines.size(), i + step)));
      call.write(at == 1 ? several.get(0) : several);
    }
  }

  private static List<Object> part(List<Object> lines, CmdletCall call) {
    if (call.has("TotalCount") && call.has("Tail")) {
      throw new PsException(
          new ErrorRecord(
              "The parameters TotalCount and Tail cannot be used together. Please specify only one"
                  + " parameter.",
              "InvalidOperation",
              "",
              "InvalidOperationException",
              "TailAndHeadCannotCoexist"));
    }
    if (call.value("TotalCount") instanceof Integer first && first >= 0) {
      return lines.subList(0, Math.min(lines.size(), first));
    }
    if (call.value("Tail") instanceof Integer last) {
      return lines.subList(Math.max(0, lines.size() - Math.max(0, last)), lines.size());
    }
    return lines;
  }
}
