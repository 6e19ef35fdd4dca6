package dev.relaylab.server.mailbox;

import dev.relaylab.server.transport.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

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
    try {
      write(Records.framed(message));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The mailbox of " + address() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(byte[] record) throws IOException {
    if (!Files.exists(path)) {
      Files.createDirectories(path.getParent());
    }
    Files.write(path, record, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The messages, oldest first. */
  List<byte[]> messages() {
    try {
      byte[] file = Files.readAllBytes(path);
      Records.Found found = Records.read(file);
      if (found.end() < file.length) {
        truncate(found.end());
      }
      return found.whole();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The mailbox of " + address() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void truncate(long length) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(length);
    }
  }
}
