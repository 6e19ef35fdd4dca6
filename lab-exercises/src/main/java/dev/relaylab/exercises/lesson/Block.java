package dev.relaylab.exercises.lesson;

import java.util.List;

/** A block of a lesson. Text still carries AsciiDoc's inline marks. */
public sealed interface Block {

  /** {@code =} is level 0, {@code ==} level 1, and so on. */
  record Heading(int level, String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /**
   * Text between {@code ----} lines, shown as it stands.
   *
   * @param style what stands in brackets above, such as {@code source,transcript}; empty for
   *     nothing
   * @param line where its first line of text stands in the file
   */
  record Listing(String style, List<String> lines, int line) implements Block {

    /** Whether the block is a transcript that can be run. */
    public boolean transcript() {
      return style.equals("source,transcript");
    }

    public String text() {
      return String.join("\n", lines);
    }
  }

  /** An item of a list, with the mark that is shown before it. */
  record Item(String mark, String text) implements Block {}

  /** A term and what it means. */
  record Term(String term, String text) implements Block {}

  /** A remark set apart: NOTE, TIP, IMPORTANT, WARNING or CAUTION. */
  record Remark(String kind, List<Block> blocks) implements Block {}

  /** Rows of cells; the first is the heading when there is one. */
  record Table(boolean headed, List<List<String>> rows) implements Block {}
}
