package dev.relaylab.grader.analyze;

import dev.relaylab.grader.analyze.Step.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The result tree as text: drawn, or plain with one fact a line. */
public final class ReportText {
  private static final int INDENT = 2;
  private final boolean plain;
  private final boolean everything;
  private final StringBuilder text = new StringBuilder();

  private ReportText(boolean plain, boolean everything) {
    this.plain = plain;
    this.everything = everything;
  }

  /**
   * The report, the conclusion last.
   *
   * @param plain no drawing; the full path stands on every line
   * @param everything also what was said in trials that went well
   */
  public static String of(Report report, boolean plain, boolean everything) {
    ReportText writer = new ReportText(plain, everything);
    writer.text.append("Analysis of ").append(printable(report.target())).append("\n\n");
    report.steps().forEach(step -> writer.node(step, 0, "", true));
    writer.text.append(plain ? "" : "\n");
    writer
        .text
        .append("Verdict: ")
        .append(report.conclusion().kind().text())
        .append(". ")
        .append(printable(report.conclusion().text()))
        .append('\n');
    if (!report.conclusion().remedy().isEmpty()) {
      writer.text.append("Remedy:  ").append(report.conclusion().remedy()).append('\n');
    }
    return writer.text.toString();
  }

  /**
   * @param telling whether a reader has not seen the like of it yet
   */
  private void node(Step step, int depth, String path, boolean telling) {
    String pad = plain ? "" : " ".repeat(depth * INDENT);
    String title = path + step.title();
    text.append(pad)
        .append(
            plain
                ? step.status().text().toUpperCase(Locale.ROOT) + "  "
                : mark(step.status()) + " ")
        .append(printable(title))
        .append(step.result().isEmpty() ? "" : ": " + printable(step.result()))
        .append('\n');
    boolean worth = step.status().compareTo(Status.NOTE) > 0 && step.children().isEmpty();
    if (worth && telling || everything) {
      detail(pad, title, "meaning", step.meaning());
      step.dialogue().stream()
          .filter(said -> everything || !isPrelude(said))
          .forEach(said -> dialogue(pad, title, said));
      detail(pad, title, "remedy", step.remedy());
    }
    Set<Status> seen = EnumSet.noneOf(Status.class);
    for (Step child : step.children()) {
      node(child, depth + 1, plain ? title + " / " : "", seen.add(child.status()));
    }
  }

  /** The greeting and hello of a session that went on. */
  private static boolean isPrelude(Said said) {
    return said.kind() == 2 && said.sent().matches("|(EHLO|HELO)\\b.*");
  }

  private static String mark(Status status) {
    return "[" + status.text() + "]";
  }

  private void detail(String pad, String title, String word, String what) {
    if (!what.isEmpty()) {
      text.append(lead(pad, title)).append(word).append(": ").append(printable(what)).append('\n');
    }
  }

  private String lead(String pad, String title) {
    return plain ? printable(title) + " | " : pad + "       ";
  }

  private void dialogue(String pad, String title, Said said) {
    if (!said.sent().isEmpty()) {
      text.append(lead(pad, title)).append("-> ").append(printable(said.sent())).append('\n');
    }
    String reply = said.reply() == null ? said.lastLine() : said.reply();
    reply
        .lines()
        .forEach(
            line ->
                text.append(lead(pad, title)).append("<- ").append(printable(line)).append('\n'));
    if (!Pace.remark(said).isEmpty()) {
      text.append(lead(pad, title)).append("==").append(Pace.remark(said)).append('\n');
    }
  }

  /** A server's words cannot steer a terminal. */
  private static String printable(String said) {
    StringBuilder safe = new StringBuilder();
    said.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                safe.append(String.format("\\x%02x", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
