package dev.relaylab.exercises.lesson;

import java.util.regex.Pattern;

/** AsciiDoc's inline marks, as terminal styles or as plain text. */
final class Inline {
  private static final Pattern LINK =
      Pattern.compile("(?:link:)?(https?://[^\\s\\[]+)\\[([^\\]]*)\\]");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:xref:[^\\[]+\\[|<<[^,>]+,)([^\\]>]+)(?:\\]|>>)");
  private static final Pattern CODE = mark("`");
  private static final Pattern STRONG = mark("\\*");
  private static final Pattern EMPHASIS = mark("_");

  private Inline() {}

  /** A constrained pair of marks: outside stands no letter, inside no space. */
  private static Pattern mark(String sign) {
    return Pattern.compile("(?<![\\w`*])" + sign + "(?=\\S)(.+?)(?<=\\S)" + sign + "(?![\\w])");
  }

  /** Without marks. */
  static String plain(String text) {
    return set(text, "\"$1\"", "$1", "$1", false);
  }

  /** With ANSI styles. */
  static String styled(String text) {
    return set(
        text, "\u001b[36m$1\u001b[39m", "\u001b[1m$1\u001b[22m", "\u001b[3m$1\u001b[23m", true);
  }

  private static String set(
      String text, String code, String strong, String emphasis, boolean styled) {
    StringBuilder done = new StringBuilder();
    var codes = CODE.matcher(text);
    int from = 0;
    while (codes.find()) {
      done.append(words(text.substring(from, codes.start()), strong, emphasis));
      String inside = codes.group(1);
      boolean quoted = !styled && inside.contains(" ") && !inside.contains("\"");
      done.append(
          styled ? code.replace("$1", inside) : quoted ? code.replace("$1", inside) : inside);
      from = codes.end();
    }
    return done.append(words(text.substring(from), strong, emphasis)).toString();
  }

  private static String words(String text, String strong, String emphasis) {
    String linked = LINK.matcher(text).replaceAll("$2 ($1)");
    String referred = REFERENCE.matcher(linked).replaceAll("$1");
    return EMPHASIS.matcher(STRONG.matcher(referred).replaceAll(strong)).replaceAll(emphasis);
  }
}
