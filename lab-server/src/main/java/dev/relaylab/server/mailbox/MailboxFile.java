package dev.relaylab.server.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The messages of one mailbox on disk: appended as they are delivered, each behind a line with its
 * length and checksum. A message is written before it counts as delivered, so it outlives the
 * process; a torn end, as a kill in the middle of writing leaves it, is cut off when read.
 *
 * @param path named after the address
 */
record MailboxFile(Path path) {
  private static final String ENDING = ".mail";

  static MailboxFile of(Path folder, String address) {
    return new MailboxFile(
        folder.resolve(URLEncoder.encode(address, StandardCharsets.UTF_8) + ENDING));
  }

  /** The mailboxes of a folder, in the order of their names. */
  static List<MailboxFile> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(MailboxFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The mailboxes in " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  String address() {
    String name = path.getFileName().toString();
    return URLDecoder.decode(
        name.substring(0, name.length() - ENDING.length()), StandardCharsets.UTF_8);
  }

  void append(byte[] message) {
    ByteArrayOutputStream record = new ByteArrayOutputStream(message.length + 32);
    record.writeBytes(head(message).getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(message);
    ByteBuffer bytes = ByteBuffer.wrap(record.toByteArray());
    try {
      Files.createDirectories(path.getParent());
      try (FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The mailbox of " + address() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static String head(byte[] message) {
    CRC32 sum = new CRC32();
    sum.update(message);
    return message.length + " " + Long.toHexString(sum.getValue()) + "\n";
  }

  /** The messages, oldest first. */
  List<byte[]> messages() {
    try {
      byte[] file = Files.readAllBytes(path);
      List<byte[]> messages = new ArrayList<>();
      int start = 0;
      while (start < file.length) {
        byte[] message = whole(file, start);
        if (message == null) {
          truncate(start);
          break;
        }
        messages.add(message);
        start += head(message).length() + message.length;
      }
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The mailbox of " + address() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The message whose record begins there, or null where none is complete. */
  private static byte[] whole(byte[] file, int start) {
    int end = start;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    String head = new String(file, start, end - start, StandardCharsets.US_ASCII);
    if (!head.matches("\\d{1,9} [0-9a-f]{1,8}")) {
      return null;
    }
    int length = Integer.parseInt(head.substring(0, head.indexOf(' ')));
    if (end + 1 + length > file.length) {
      return null;
    }
    byte[] message = Arrays.copyOfRange(file, end + 1, end + 1 + length);
    return head(message).equals(head + "\n") ? message : null;
  }

  private void truncate(long length) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(length);
    }
  }
}
