package dev.relaylab.exercises.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * The listing blocks of a page that are run: those with {@code [source,transcript]} above them.
 *
 * @param firstLine the number of the first line inside the block, 1 for the page's first
 * @param text the lines inside
 * @param closed whether the block ends before the page does
 */
public record TranscriptBlock(int firstLine, String text, boolean closed) {
  private static final String STYLE = "[source,transcript]";
  private static final String FENCE = "----";

  /** All blocks of a page, in order. */
  public static List<TranscriptBlock> in(String page) {
    List<TranscriptBlock> blocks = new ArrayList<>();
    List<String> lines = page.lines().toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).strip().equals(STYLE) && lines.get(i + 1).equals(FENCE)) {
        int end = lines.subList(i + 2, lines.size()).indexOf(FENCE);
        int stop = end < 0 ? lines.size() : i + 2 + end;
        blocks.add(
            new TranscriptBlock(i + 3, String.join("\n", lines.subList(i + 2, stop)), end >= 0));
        i = stop;
      }
    }
    return blocks;
  }

  /** The page with each block's lines replaced by what was really seen. */
  public static String replaced(String page, List<String> seen) {
    List<String> lines = page.lines().toList();
    List<String> out = new ArrayList<>();
    List<TranscriptBlock> blocks = in(page);
    int next = 1;
    for (int b = 0; b < blocks.size(); b++) {
      int first = blocks.get(b).firstLine();
      int count = (int) blocks.get(b).text().lines().count();
      out.addAll(lines.subList(next - 1, first - 1));
      seen.get(b).lines().forEach(out::add);
      next = first + count;
    }
    out.addAll(lines.subList(next - 1, lines.size()));
    return String.join("\n", out) + "\n";
  }
}
