package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.RegexMatch;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code Select-String}: finds lines in files, logs and text. */
public final class SelectString extends CollectingCmdlet {
  private final LabFiles files;

  public SelectString(LabFiles files) {
    super(
        "Select-String",
        "Finds lines that match a pattern, in files, logs or text from the pipeline.",
        List.of(
            new Example(
                "Select-String 'Unable to relay' logs\\FrontEnd\\ProtocolLog\\SmtpReceive\\*.log",
                "Every refused relay attempt in the protocol log."),
            new Example(
                "Get-Content hosts.txt | Select-String 192.0.2. -SimpleMatch",
                "Plain text instead of a regular expression.")),
        Parameter.named("Pattern", Types.TEXT_LIST, "Regular expressions to look for.")
            .at(1)
            .required(),
        Parameter.named("Path", Types.TEXT_LIST, "The files to look into; wildcards may be used.")
            .at(2)
            .alias("LiteralPath", "PSPath"),
        ItemCmdlet.INCLUDE,
        ItemCmdlet.EXCLUDE,
        Parameter.named("SimpleMatch", Types.SWITCH, "Takes patterns as plain text."),
        Parameter.named("CaseSensitive", Types.SWITCH, "Tells upper from lower case."),
        Parameter.named("NotMatch", Types.SWITCH, "Finds the lines that do not match."),
        Parameter.named("AllMatches", Types.SWITCH, "Keeps every match of a line in Matches."),
        Parameter.named("List", Types.SWITCH, "Only the first match of each file."),
        Parameter.named("Quiet", Types.SWITCH, "Only True or False."),
        Parameter.named("Context", Types.ANY_LIST, "How many lines to show before and after."),
        Parameter.named(
            "Encoding",
            TextEncoding.TYPE,
            "How bytes become characters where the file does not say it."),
        INPUT);
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    List<Match> matches = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    for (Object value : input) {
      if (value instanceof FileItem item) {
        search(call, item.shown(), matches);
      } else {
        loose.addAll(TextEncoding.lines(value.toString()));
      }
    }
    search(call, null, loose, matches);
    call.list("Path").forEach(path -> search(call, path.toString(), matches));
    if (call.flag("Quiet")) {
      call.write(!matches.isEmpty());
    } else {
      matches.forEach(call::write);
    }
  }

  private void search(CmdletCall call, String typed, List<Match> matches) {
    List<Path> found =
        files.list(typed).stream()
            .filter(Files::isRegularFile)
            .filter(path -> ItemCmdlet.wanted(call, path))
            .toList();
    if (found.isEmpty() && !Wildcard.isIn(typed)) {
      call.error(files.missing(typed).error());
    }
    for (Path path : found) {
      String shown = files.shown(path);
      String text = files.read(shown, (TextEncoding) call.value("Encoding"));
      search(call, shown, TextEncoding.lines(text), matches);
    }
  }

  private void search(CmdletCall call, String path, List<String> lines, List<Match> matches) {
    List<Search> patterns =
        call.list("Pattern").stream()
            .map(text -> new Search(text.toString(), pattern(call, text.toString())))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      for (Search search : patterns) {
        Matcher matcher = search.pattern().matcher(lines.get(i));
        if (matcher.find() != call.flag("NotMatch")) {
          matches.add(match(call, path, lines, i, search));
          if (call.flag("List")) {
            return;
          }
          break;
        }
      }
    }
  }

  private Match match(CmdletCall call, String path, List<String> lines, int at, Search search) {
    List<Object> found = new ArrayList<>();
    Matcher matcher = search.pattern().matcher(lines.get(at));
    while (matcher.find() && (found.isEmpty() || call.flag("AllMatches"))) {
      found.add(RegexMatch.of(matcher));
    }
    List<?> context = call.list("Context");
    boolean shown = !context.isEmpty();
    int before = shown ? (Integer) Types.WHOLE.convert(context.get(0)) : 0;
    int after = shown ? (Integer) Types.WHOLE.convert(context.get(context.size() - 1)) : 0;
    return new Match(
        path,
        files.location(),
        at + 1,
        lines.get(at),
        search.typed(),
        found,
        shown ? lines.subList(Math.max(0, at - before), at) : null,
        shown ? lines.subList(at + 1, Math.min(lines.size(), at + 1 + after)) : null);
  }

  /** A pattern as it was typed, and what looks for it. */
  private record Search(String typed, Pattern pattern) {}

  private static Pattern pattern(CmdletCall call, String text) {
    int flags =
        (call.flag("CaseSensitive") ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            | (call.flag("SimpleMatch") ? Pattern.LITERAL : 0);
    try {
      return Pattern.compile(text, flags);
    } catch (PatternSyntaxException bad) {
      throw new PsException(
          new ErrorRecord(
              "The string "
                  + text
                  + " is not a valid regular expression: "
                  + bad.getDescription()
                  + ". Add -SimpleMatch to look for plain text.",
              "InvalidArgument",
              "(" + text + ":String)",
              "ArgumentException",
              "InvalidRegex"));
    }
  }
}
