package dev.relaylab.exercises.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Sets a lesson in lines of a terminal. */
public final class TerminalText {
  private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final int GAP = 3;
  private final int width;
  private final boolean styled;
  private final List<String> lines = new ArrayList<>();

  private TerminalText(int width, boolean styled) {
    this.width = width;
    this.styled = styled;
  }

  /**
   * The lesson as text with LF line ends.
   *
   * @param width columns for running text; listings are never wrapped
   * @param styled whether ANSI styles may be used
   */
  public static String of(Lesson lesson, int width, boolean styled) {
    TerminalText text = new TerminalText(width, styled);
    text.blocks(lesson.blocks(), "");
    return String.join("\n", text.lines) + "\n";
  }

  private void blocks(List<Block> blocks, String indent) {
    Block before = null;
    for (Block block : blocks) {
      if (before != null && !(before instanceof Block.Item && block instanceof Block.Item)) {
        lines.add("");
      }
      block(block, indent);
      before = block;
    }
  }

  private void block(Block block, String indent) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      wrap(paragraph.text(), indent, indent);
    } else if (block instanceof Block.Listing listing) {
      listing.lines().forEach(line -> lines.add((indent + "    " + line).stripTrailing()));
    } else if (block instanceof Block.Item item) {
      String first = indent + "  " + item.mark() + " ";
      wrap(item.text(), first, " ".repeat(first.length()));
    } else if (block instanceof Block.Term term) {
      wrap(term.term(), indent + "  ", indent + "  ");
      wrap(term.text(), indent + "      ", indent + "      ");
    } else if (block instanceof Block.Remark remark) {
      lines.add(indent + bold(remark.kind()));
      blocks(remark.blocks(), indent + "  ");
    } else if (block instanceof Block.Table table) {
      table(table, indent);
    }
  }

  private void heading(Block.Heading heading) {
    String text = inline(heading.text());
    lines.add(bold(text));
    if (heading.level() == 0) {
      lines.add("=".repeat(visible(text)));
    } else if (!styled) {
      lines.add("-".repeat(visible(text)));
    }
  }

  /** Side by side where it fits; else each row as its first cell and the others below. */
  private void table(Block.Table table, String indent) {
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(this::inline).toList()).toList();
    int[] widths = widths(rows);
    if (indent.length() + 2 + IntStream.of(widths).map(w -> w + GAP).sum() - GAP > width) {
      stacked(table, indent);
      return;
    }
    for (int r = 0; r < rows.size(); r++) {
      lines.add(indent + "  " + row(rows.get(r), widths));
      if (r == 0 && table.headed()) {
        List<String> rules = IntStream.of(widths).mapToObj("-"::repeat).toList();
        lines.add(indent + "  " + row(rules, widths));
      }
    }
  }

  private static int[] widths(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], visible(row.get(i)));
      }
    }
    return widths;
  }

  private static String row(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - visible(cells.get(i)) + GAP));
    }
    return line.toString().stripTrailing();
  }

  private void stacked(Block.Table table, String indent) {
    List<String> heads = table.headed() ? table.rows().get(0) : List.of();
    for (List<String> row : table.rows().subList(heads.isEmpty() ? 0 : 1, table.rows().size())) {
      wrap("*" + row.get(0) + "*", indent + "  ", indent + "  ");
      for (int i = 1; i < row.size(); i++) {
        String head = i < heads.size() ? heads.get(i) + ": " : "";
        wrap(head + row.get(i), indent + "    ", indent + "      ");
      }
    }
  }

  private void wrap(String text, String first, String rest) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : inline(text).split(" ")) {
      if (!empty && visible(line.toString()) + 1 + visible(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString().stripTrailing());
  }

  private String inline(String text) {
    return styled ? Inline.styled(text) : Inline.plain(text);
  }

  private String bold(String text) {
    return styled ? "\u001b[1m" + text + "\u001b[22m" : text;
  }

  private static int visible(String text) {
    return ANSI.matcher(text).replaceAll("").length();
  }
}
