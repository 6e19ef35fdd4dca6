package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ScriptType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code Get-Content}: the lines of files and logs. */
public final class GetContent implements Cmdlet {
  private final LabFiles files;

  public GetContent(LabFiles files) {
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-Content",
        "Reads a file or a log of the lab, line by line.",
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "The files to read; wildcards may be used.")
                .at(1)
                .required()
                .piped()
                .pipedByName()
                .alias("LiteralPath", "PSPath", "FullName"),
            Parameter.named(
                    "TotalCount", Types.WHOLE, "Reads only so many lines from the beginning.")
                .alias("First", "Head"),
            Parameter.named("Tail", Types.WHOLE, "Reads only so many lines at the end.")
                .alias("Last"),
            Parameter.named("Raw", Types.SWITCH, "Gives the whole file as one text."),
            Parameter.named(
                    "ReadCount", Types.WHOLE, "Has no effect: lines always come one by one.")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named(
                "Encoding",
                TextEncoding.TYPE,
                "How bytes become characters where the file does not say it.")),
        List.of(
            new Example(
                "Get-Content logs\\FrontEnd\\ProtocolLog\\SmtpReceive\\*.log -Tail 20",
                "The end of the protocol log."),
            new Example("Get-Content hosts.txt | ForEach-Object { $_ }", "Every line of a file.")),
        false,
        false);
  }

  @Override
  public List<ScriptType> types() {
    return new FileTypes(files).all();
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.list("Path").forEach(path -> read(call, path.toString()));
  }

  private void read(CmdletCall call, String typed) {
    Optional<Drive> drive = Drive.of(call, typed);
    if (drive.isPresent()) {
      if (drive.get().misses()) {
        call.error(FileProblem.missing(typed).error());
      }
      drive.get().entries().forEach(entry -> call.write(entry.getValue()));
      return;
    }
    List<Path> found = files.list(typed);
    if (found.isEmpty()) {
      call.error(FileProblem.missing(typed).error());
    }
    for (Path path : found) {
      String text = files.read(files.shown(path), (TextEncoding) call.value("Encoding"));
      if (call.flag("Raw")) {
        call.write(text);
      } else {
        part(TextEncoding.lines(text), call).forEach(call::write);
      }
    }
  }

  private static List<String> part(List<String> lines, CmdletCall call) {
    if (call.value("TotalCount") instanceof Integer first) {
      return lines.subList(0, Math.max(0, Math.min(lines.size(), first)));
    }
    if (call.value("Tail") instanceof Integer last) {
      return lines.subList(Math.max(0, lines.size() - Math.max(0, last)), lines.size());
    }
    return lines;
  }
}
