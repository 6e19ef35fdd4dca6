package dev.relaylab.exercises.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lesson for a terminal: the part of AsciiDoc that lessons use, without the book's converter. */
public final class LessonText {
  private static final Pattern HEADING = Pattern.compile("(=+) (.*)");
  private static final Pattern ADMONITION = Pattern.compile("(NOTE|TIP|WARNING|IMPORTANT): (.*)");
  private final List<String> out = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final boolean plain;
  private boolean listing;
  private boolean table;

  private LessonText(boolean plain) {
    this.plain = plain;
  }

  public static String of(String asciidoc, boolean plain) {
    LessonText text = new LessonText(plain);
    asciidoc.lines().forEach(text::line);
    text.flush();
    return String.join("\n", text.out) + "\n";
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (line.equals("----")) {
      flush();
      listing = !listing;
      out.add(listing ? "" : "");
    } else if (listing) {
      out.add("    " + line);
    } else if (line.startsWith("|===")) {
      flush();
      table = !table;
    } else if (table) {
      cell(line);
    } else if (heading.matches()) {
      flush();
      heading(heading.group(1).length(), heading.group(2));
    } else if (line.startsWith("[") && line.endsWith("]")) {
      flush();
    } else if (line.isBlank()) {
      flush();
    } else if (line.startsWith("* ")) {
      flush();
      paragraph.append("  - ").append(line.substring(2));
    } else if (line.startsWith(" ")) {
      flush();
      out.add("    " + line.strip());
    } else {
      paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
    }
  }

  private void cell(String line) {
    for (String cell : line.split("\\|")) {
      if (!cell.isBlank()) {
        out.add("  " + inline(cell.strip()));
      }
    }
  }

  private void heading(int level, String title) {
    if (!out.isEmpty()) {
      out.add("");
    }
    out.add(plain ? title : "\u001b[1m" + title + "\u001b[0m");
    if (level == 1 && !plain) {
      out.add("=".repeat(title.length()));
    }
    out.add("");
  }

  private void flush() {
    if (paragraph.length() == 0) {
      return;
    }
    String text = paragraph.toString();
    paragraph.setLength(0);
    Matcher admonition = ADMONITION.matcher(text);
    String shown = admonition.matches() ? admonition.group(1) + ": " + admonition.group(2) : text;
    out.addAll(
        TaskCard.wrapped(inline(shown), shown.startsWith("  - ") ? "    " : "").lines().toList());
    out.add("");
  }

  /** Emphasis and code lose their marks. */
  private static String inline(String text) {
    return text.replaceAll("`([^`]+)`", "$1")
        .replaceAll("(?<![\\w*])\\*([^*]+)\\*(?![\\w*])", "$1")
        .replaceAll("(?<![\\w_])_([^_]+)_(?![\\w_])", "$1");
  }
}
