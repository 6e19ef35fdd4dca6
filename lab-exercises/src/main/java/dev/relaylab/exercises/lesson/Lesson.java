package dev.relaylab.exercises.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lesson read as blocks: headings, paragraphs, listings, lists, terms, remarks and tables.
 * Comments and attributes are left out; what it does not know it shows as a paragraph.
 */
public record Lesson(List<Block> blocks) {
  private static final Pattern HEADING = Pattern.compile("(={1,5}) (.+)");
  private static final Pattern STYLE = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern ITEM = Pattern.compile("(\\*+|\\.+|-) (.+)");
  private static final Pattern TERM = Pattern.compile("(.+?)::(?: (.*))?");
  private static final Pattern REMARK =
      Pattern.compile("(NOTE|TIP|IMPORTANT|WARNING|CAUTION): (.+)");
  private static final Pattern KINDS = Pattern.compile("NOTE|TIP|IMPORTANT|WARNING|CAUTION");
  private static final Pattern LEFT_OUT =
      Pattern.compile("//.*|:[\\w-]+:.*|\\[\\[.*\\]\\]|image::.*");

  public Lesson {
    blocks = List.copyOf(blocks);
  }

  public static Lesson parse(String asciiDoc) {
    return new Lesson(new Reading(asciiDoc.lines().toList(), 1).blocks());
  }

  /** The title, or empty. */
  public String title() {
    return blocks.stream()
        .filter(block -> block instanceof Block.Heading heading && heading.level() == 0)
        .map(block -> ((Block.Heading) block).text())
        .findFirst()
        .orElse("");
  }

  private static final class Reading {
    private final List<String> lines;
    private final int firstLine;
    private final List<Block> blocks = new ArrayList<>();
    private int at;
    private String style = "";
    private int numbered;

    Reading(List<String> lines, int firstLine) {
      this.lines = lines;
      this.firstLine = firstLine;
    }

    List<Block> blocks() {
      while (at < lines.size()) {
        String line = lines.get(at).stripTrailing();
        if (line.isEmpty() || LEFT_OUT.matcher(line).matches()) {
          at++;
        } else if (STYLE.matcher(line).matches()) {
          style = line.substring(1, line.length() - 1);
          at++;
        } else {
          block(line);
          style = "";
        }
      }
      return blocks;
    }

    private void block(String line) {
      Matcher heading = HEADING.matcher(line);
      Matcher remark = REMARK.matcher(line);
      if (line.equals("----") || line.equals("....")) {
        int start = firstLine + at + 1;
        blocks.add(new Block.Listing(style, delimited(line), start));
      } else if (line.equals("====")) {
        int start = firstLine + at + 1;
        String kind = KINDS.matcher(style).matches() ? style : "NOTE";
        blocks.add(new Block.Remark(kind, new Reading(delimited(line), start).blocks()));
      } else if (line.equals("|===")) {
        blocks.add(TableReader.read(style, delimited(line)));
      } else if (line.startsWith(" ")) {
        blocks.add(literal());
      } else if (heading.matches()) {
        blocks.add(new Block.Heading(heading.group(1).length() - 1, heading.group(2)));
        at++;
      } else if (remark.matches()) {
        String text = running().substring(remark.group(1).length() + 2);
        blocks.add(new Block.Remark(remark.group(1), List.of(new Block.Paragraph(text))));
      } else {
        text(line);
      }
    }

    private void text(String line) {
      Matcher item = ITEM.matcher(line);
      Matcher term = TERM.matcher(line);
      if (item.matches()) {
        boolean ordered = item.group(1).startsWith(".");
        numbered = ordered ? (continues() ? numbered + 1 : 1) : 0;
        String text = running().substring(item.group(1).length() + 1);
        blocks.add(new Block.Item(ordered ? numbered + "." : "*", text));
      } else if (term.matches()) {
        String text = running();
        blocks.add(
            new Block.Term(term.group(1), text.substring(term.group(1).length() + 2).strip()));
      } else {
        blocks.add(new Block.Paragraph(running()));
      }
    }

    private boolean continues() {
      return !blocks.isEmpty()
          && blocks.get(blocks.size() - 1) instanceof Block.Item item
          && !item.mark().equals("*");
    }

    /** The lines up to an empty one or the next item or term, as one text. */
    private String running() {
      StringBuilder text = new StringBuilder(lines.get(at++).strip());
      while (at < lines.size() && goesOn(lines.get(at))) {
        text.append(' ').append(lines.get(at++).strip());
      }
      return text.toString();
    }

    private static boolean goesOn(String line) {
      return !line.isBlank()
          && !ITEM.matcher(line).matches()
          && !TERM.matcher(line).matches()
          && !STYLE.matcher(line).matches()
          && !line.equals("----")
          && !line.equals("|===")
          && !line.equals("====");
    }

    private List<String> delimited(String mark) {
      List<String> inside = new ArrayList<>();
      at++;
      while (at < lines.size() && !lines.get(at).stripTrailing().equals(mark)) {
        inside.add(lines.get(at++));
      }
      at++;
      return inside;
    }

    /** Indented lines up to an empty one. */
    private Block.Listing literal() {
      int start = firstLine + at;
      List<String> literal = new ArrayList<>();
      while (at < lines.size() && lines.get(at).startsWith(" ")) {
        literal.add(lines.get(at++).strip());
      }
      return new Block.Listing("", literal, start);
    }
  }
}
