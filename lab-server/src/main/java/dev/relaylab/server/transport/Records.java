package dev.relaylab.server.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Records that are appended to a file, each behind a line with its length and checksum: so a torn
 * end, as a kill in the middle of writing leaves it, and a damaged record are told from whole ones.
 */
public final class Records {
  private static final int LONGEST_HEAD = 20;

  private Records() {}

  /**
   * What a file holds.
   *
   * @param whole the records that are as they were written, in order
   * @param end where a torn end begins, or the file's length
   * @param damaged whether there is anything in the file but whole records
   */
  public record Found(List<byte[]> whole, int end, boolean damaged) {}

  /** A record as it is appended. */
  public static byte[] framed(byte[] record) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(record.length + LONGEST_HEAD);
    frame.writeBytes(head(record));
    frame.writeBytes(record);
    return frame.toByteArray();
  }

  private static byte[] head(byte[] record) {
    CRC32 sum = new CRC32();
    sum.update(record);
    return (record.length + " " + Long.toHexString(sum.getValue()) + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A record that is damaged is passed over when its length still says where the next begins. */
  public static Found read(byte[] file) {
    List<byte[]> whole = new ArrayList<>();
    boolean damaged = false;
    int start = 0;
    while (start < file.length) {
      int content = content(file, start);
      int length = content < 0 ? -1 : length(file, start);
      if (length < 0 || content + length > file.length) {
        return new Found(whole, start, true);
      }
      byte[] record = Arrays.copyOfRange(file, content, content + length);
      byte[] head = head(record);
      if (Arrays.equals(head, 0, head.length, file, start, content)) {
        whole.add(record);
      } else {
        damaged = true;
      }
      start = content + length;
    }
    return new Found(whole, start, damaged);
  }

  /** Where the content of the record begins, or -1. */
  private static int content(byte[] file, int start) {
    int limit = Math.min(file.length, start + LONGEST_HEAD);
    for (int i = start; i < limit; i++) {
      if (file[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int length(byte[] file, int start) {
    int length = 0;
    int i = start;
    while (file[i] >= '0' && file[i] <= '9' && length < 100_000_000) {
      length = length * 10 + file[i] - '0';
      i++;
    }
    return i > start && file[i] == ' ' ? length : -1;
  }
}
