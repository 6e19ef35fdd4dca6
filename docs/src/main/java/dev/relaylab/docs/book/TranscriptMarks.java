package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells prompts and typed text from output on the page. The marks are private-use characters, which
 * Asciidoctor passes on untouched; afterwards they become elements.
 */
final class TranscriptMarks {
  private static final char PROMPT = '\uE000';
  private static final char TYPED = '\uE001';
  private static final char END = '\uE002';

  private static final Pattern TYPED_TEXT = Pattern.compile(TYPED + "([^" + END + "]*)" + END);
  private static final Pattern HYPHENATED = Pattern.compile("(?<![\\w-])(-\\w+|\\w+(-\\w+)+)");

  private TranscriptMarks() {}

  /** A block's steps as the reader sees them; an empty line follows output. */
  static String marked(List<StepRun> steps) {
    List<String> lines = new ArrayList<>();
    boolean output = false;
    for (StepRun run : steps) {
      if (output) {
        lines.add("");
      }
      String prompt = run.step().prompt();
      for (String command : run.step().command().lines().toList()) {
        lines.add(PROMPT + prompt + END + typed(command));
        prompt = ">> ";
      }
      for (Step.Line seen : run.seen()) {
        lines.add(seen.typed() ? typed(seen.text()) : seen.text());
      }
      output = !run.seen().isEmpty();
    }
    return String.join("\n", lines);
  }

  private static String typed(String text) {
    return text.isEmpty() ? "" : TYPED + text + END;
  }

  /** A page in which the marks are elements. */
  static String elements(String html) {
    String prompts =
        html.replaceAll(PROMPT + "([^" + END + "]*)" + END, "<span class=\"prompt\">$1</span>");
    return TYPED_TEXT
        .matcher(prompts)
        .replaceAll(
            typed -> Matcher.quoteReplacement("<kbd>" + unbroken(typed.group(1)) + "</kbd>"));
  }

  /** A line may not be broken at the hyphen of a parameter or a cmdlet. */
  private static String unbroken(String text) {
    return HYPHENATED.matcher(text).replaceAll("<span>$0</span>");
  }
}
