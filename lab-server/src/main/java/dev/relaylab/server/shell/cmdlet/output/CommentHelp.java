package dev.relaylab.server.shell.cmdlet.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comment with words such as {@code .SYNOPSIS} says about a function or script. */
record CommentHelp(List<Section> sections) {
  static final CommentHelp NONE = new CommentHelp(List.of());
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\s*\\.(SYNOPSIS|DESCRIPTION|PARAMETER|EXAMPLE|NOTES|LINK|INPUTS|OUTPUTS|COMPONENT"
              + "|ROLE|FUNCTIONALITY|EXTERNALHELP|FORWARDHELP\\w+|REMOTEHELPRUNSPACE)"
              + "(?:[ \\t]+(.*?))?\\s*");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)<#(.*?)#>|((?:(?<=^|\\n)[ \\t]*#[^\\n]*(?:\\n|$))+)");

  /**
   * One part.
   *
   * @param word in lower case, without its dot
   * @param name what stands behind it on its line, such as a parameter's name
   */
  record Section(String word, String name, String text) {}

  /** The help in the first comment that has any. */
  static CommentHelp of(String before, String body) {
    List<String> comments = new ArrayList<>(comments(before));
    comments.addAll(comments(body));
    return comments.stream()
        .map(CommentHelp::read)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(NONE);
  }

  private static List<String> comments(String text) {
    List<String> all = new ArrayList<>();
    Matcher comment = COMMENT.matcher(text.replace("\r", ""));
    while (comment.find()) {
      all.add(
          comment.group(1) != null
              ? comment.group(1)
              : comment.group(2).replaceAll("(?m)^[ \\t]*#", ""));
    }
    return all;
  }

  private static Optional<CommentHelp> read(String comment) {
    List<Section> sections = new ArrayList<>();
    String word = "";
    String name = "";
    StringBuilder text = new StringBuilder();
    for (String line : comment.lines().toList()) {
      Matcher start = WORD.matcher(line);
      if (start.matches()) {
        sections.add(new Section(word, name, tidy(text.toString())));
        word = start.group(1).toLowerCase(Locale.ROOT);
        name = start.group(2) == null ? "" : start.group(2);
        text.setLength(0);
      } else {
        text.append(line.stripTrailing()).append('\n');
      }
    }
    sections.add(new Section(word, name, tidy(text.toString())));
    sections.remove(0);
    return sections.isEmpty() ? Optional.empty() : Optional.of(new CommentHelp(sections));
  }

  private static String tidy(String text) {
    return text.stripIndent().replaceAll("^\\s*\\n|\\s+$", "").stripIndent();
  }

  /** The text of the first section of a word; empty where there is none. */
  String text(String word) {
    return all(word).stream().map(Section::text).findFirst().orElse("");
  }

  List<Section> all(String word) {
    return sections.stream().filter(section -> section.word().equals(word)).toList();
  }

  /** What it says about a parameter. */
  String parameter(String name) {
    return all("parameter").stream()
        .filter(section -> section.name().strip().equalsIgnoreCase(name))
        .map(Section::text)
        .findFirst()
        .orElse("");
  }
}
