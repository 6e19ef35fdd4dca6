package dev.relaylab.server.shell.lang;

import java.util.Locale;
import java.util.regex.Pattern;

/** The options that may stand behind the pattern and the number of {@code -split}. */
final class SplitOptions {

  private SplitOptions() {}

  /**
   * The pattern of a separator.
   *
   * @param options names such as {@code SimpleMatch,IgnoreCase}, or empty
   * @throws PsException when they contradict each other
   */
  static Pattern pattern(String separator, String options, boolean caseSensitive) {
    String named = options.toLowerCase(Locale.ROOT);
    boolean simple = named.contains("simplematch");
    if (simple
        && (named.contains("regexmatch")
            || named.contains("multiline")
            || named.contains("singleline"))) {
      throw Problems.error(
          "The combination of options with the -split operator is not valid.",
          "InvalidArgument",
          "ParameterBindingException",
          "InvalidSplitOptionCombination");
    }
    StringBuilder flags = new StringBuilder();
    flags.append(named.contains("multiline") ? "m" : "");
    flags.append(named.contains("singleline") ? "s" : "");
    flags.append(named.contains("ignorepatternwhitespace") ? "x" : "");
    String regex = simple ? Pattern.quote(separator) : separator;
    return NetRegex.regex(
        flags.length() == 0 ? regex : "(?" + flags + ")" + regex,
        caseSensitive && !named.contains("ignorecase"));
  }
}
