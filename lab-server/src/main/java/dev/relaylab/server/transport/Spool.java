package dev.relaylab.server.transport;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Messages on disk for as long as transport answers for them: one file each, complete and forced to
 * disk before the 250 goes out, gone when every recipient has come to an end. After a crash a
 * message may be delivered again to recipients that had it already, and is never lost.
 */
final class Spool {
  private final Path folder;

  /**
   * @param folder null keeps nothing
   */
  Spool(Path folder) {
    this.folder = folder;
  }

  void put(QueuedMessage message) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path written = folder.resolve(message.id() + ".tmp");
      byte[] head = (JSON.std.asString(head(message)) + "\n").getBytes(StandardCharsets.UTF_8);
      try (FileChannel channel =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        write(channel, head);
        write(channel, message.content());
        channel.force(false);
      }
      Files.move(written, folder.resolve(message.id() + ".msg"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The message cannot be kept: " + e.getMessage(), e);
    }
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  void remove(QueuedMessage message) {
    if (folder != null) {
      try {
        Files.deleteIfExists(folder.resolve(message.id() + ".msg"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The messages a process left behind, in the order they came. */
  List<QueuedMessage> left() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    Map<Long, QueuedMessage> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".msg")).toList()) {
        QueuedMessage message = read(Files.readAllBytes(file));
        found.put(message.id(), message);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The spool " + folder + " cannot be read: " + e.getMessage(), e);
    }
    return List.copyOf(found.values());
  }

  private static Map<String, Object> head(QueuedMessage message) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", message.id());
    head.put("messageId", message.messageId());
    head.put("networkMessageId", message.networkMessageId());
    head.put("arrived", message.arrived().toString());
    head.put(
        "client", message.origin().client() == null ? "" : message.origin().client().toString());
    head.put("helo", message.origin().helo());
    head.put("connector", message.origin().connector());
    head.put("trusted", message.origin().trusted());
    Envelope envelope = message.envelope();
    head.put("sender", envelope.sender());
    head.put("ret", text(envelope.ret()));
    head.put("envid", text(envelope.envid()));
    head.put("body", text(envelope.body()));
    head.put("smtpUtf8", envelope.smtpUtf8());
    List<Object> recipients = new ArrayList<>();
    for (Envelope.Recipient recipient : envelope.recipients()) {
      recipients.add(
          Map.of(
              "address",
              recipient.address(),
              "notify",
              recipient.notifyOn().stream().map(Enum::name).toList(),
              "orcpt",
              text(recipient.orcpt())));
    }
    head.put("recipients", recipients);
    return head;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String orNull(Object value) {
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  @SuppressWarnings("unchecked")
  private static QueuedMessage read(byte[] file) throws IOException {
    int end = 0;
    while (file[end] != '\n') {
      end++;
    }
    Map<String, Object> head = JSON.std.mapFrom(new String(file, 0, end, StandardCharsets.UTF_8));
    List<Envelope.Recipient> recipients = new ArrayList<>();
    for (Map<String, Object> each : (List<Map<String, Object>>) head.get("recipients")) {
      Set<Envelope.Notify> notifyOn = EnumSet.noneOf(Envelope.Notify.class);
      ((List<Object>) each.get("notify"))
          .forEach(name -> notifyOn.add(Envelope.Notify.valueOf(name.toString())));
      recipients.add(
          new Envelope.Recipient(
              each.get("address").toString(), notifyOn, orNull(each.get("orcpt"))));
    }
    Envelope envelope =
        new Envelope(
            (String) head.get("sender"),
            orNull(head.get("ret")),
            orNull(head.get("envid")),
            orNull(head.get("body")),
            (Boolean) head.get("smtpUtf8"),
            recipients);
    String client = (String) head.get("client");
    QueuedMessage.Origin origin =
        new QueuedMessage.Origin(
            client.isEmpty() ? null : IpAddress.parse(client),
            (String) head.get("helo"),
            (String) head.get("connector"),
            (Boolean) head.get("trusted"),
            null);
    byte[] content = java.util.Arrays.copyOfRange(file, end + 1, file.length);
    return new QueuedMessage(
        ((Number) head.get("id")).longValue(),
        (String) head.get("messageId"),
        (String) head.get("networkMessageId"),
        Instant.parse((String) head.get("arrived")),
        origin,
        envelope,
        content);
  }
}
