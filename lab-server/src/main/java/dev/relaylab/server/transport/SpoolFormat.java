package dev.relaylab.server.transport;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.directory.IpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a message lies in the spool: one line of JSON with the envelope and the content's length,
 * then the content.
 */
final class SpoolFormat {
  static final String DELAY_REPORTED = "DELAY_REPORTED";
  static final String WAITS = "WAITS";
  static final String DONE = "DONE";

  private SpoolFormat() {}

  static byte[] write(QueuedMessage message) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream(message.content().length + 1024);
      file.writeBytes((JSON.std.asString(head(message)) + "\n").getBytes(StandardCharsets.UTF_8));
      file.writeBytes(message.content());
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The message cannot be kept: " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> head(QueuedMessage message) {
    QueuedMessage.Origin origin = message.origin();
    Envelope envelope = message.envelope();
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", message.id());
    head.put("messageId", message.messageId());
    head.put("networkMessageId", message.networkMessageId());
    head.put("arrived", message.arrived().toString());
    head.put("client", origin.client() == null ? "" : origin.client().toString());
    head.put("helo", origin.helo());
    head.put("connector", origin.connector());
    head.put("trusted", origin.trusted());
    head.put("user", text(origin.user()));
    head.put("sender", envelope.sender());
    head.put("ret", text(envelope.ret()));
    head.put("envid", text(envelope.envid()));
    head.put("body", text(envelope.body()));
    head.put("smtpUtf8", envelope.smtpUtf8());
    List<Object> recipients = new ArrayList<>();
    for (Envelope.Recipient recipient : envelope.recipients()) {
      List<String> notifyOn = recipient.notifyOn().stream().map(Enum::name).toList();
      recipients.add(
          Map.of(
              "address", recipient.address(),
              "notify", notifyOn,
              "orcpt", text(recipient.orcpt())));
    }
    head.put("recipients", recipients);
    head.put("length", message.content().length);
    return head;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String orNull(Object value) {
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  /**
   * Reads a message back.
   *
   * @throws IOException when the file is not a whole message
   */
  static QueuedMessage read(byte[] file) throws IOException {
    int end = 0;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    Map<String, Object> head = JSON.std.mapFrom(new String(file, 0, end, StandardCharsets.UTF_8));
    int start = Math.min(file.length, end + 1);
    if (((Number) head.get("length")).intValue() != file.length - start) {
      throw new IOException("The message is not complete");
    }
    String client = (String) head.get("client");
    QueuedMessage.Origin origin =
        new QueuedMessage.Origin(
            client.isEmpty() ? null : IpAddress.parse(client),
            (String) head.get("helo"),
            (String) head.get("connector"),
            (Boolean) head.get("trusted"),
            orNull(head.get("user")));
    return new QueuedMessage(
        ((Number) head.get("id")).longValue(),
        (String) head.get("messageId"),
        (String) head.get("networkMessageId"),
        Instant.parse((String) head.get("arrived")),
        origin,
        envelope(head),
        Arrays.copyOfRange(file, start, file.length));
  }

  private static Envelope envelope(Map<String, Object> head) {
    List<Envelope.Recipient> recipients = new ArrayList<>();
    for (Object each : (List<?>) head.get("recipients")) {
      Map<?, ?> recipient = (Map<?, ?>) each;
      Set<Envelope.Notify> notifyOn = EnumSet.noneOf(Envelope.Notify.class);
      ((List<?>) recipient.get("notify"))
          .forEach(name -> notifyOn.add(Envelope.Notify.valueOf(name.toString())));
      recipients.add(
          new Envelope.Recipient(
              recipient.get("address").toString(), notifyOn, orNull(recipient.get("orcpt"))));
    }
    return new Envelope(
        (String) head.get("sender"),
        orNull(head.get("ret")),
        orNull(head.get("envid")),
        orNull(head.get("body")),
        (Boolean) head.get("smtpUtf8"),
        recipients);
  }

  /** What became of a message, or of one of its recipients, as a line. */
  static byte[] note(QueuedMessage message, String what, String key) throws IOException {
    return (JSON.std.asString(List.of(message.id(), what, key)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Tells messages what was noted of them, and takes those away that are done with; a torn last
   * line counts as not noted.
   */
  static void notes(String text, List<QueuedMessage> messages) throws IOException {
    Map<Long, QueuedMessage> byId = new HashMap<>();
    messages.forEach(message -> byId.put(message.id(), message));
    int whole = text.lastIndexOf('\n') + 1;
    for (String line : text.substring(0, whole).lines().toList()) {
      List<Object> note = JSON.std.listFrom(line);
      long id = ((Number) note.get(0)).longValue();
      String what = note.get(1).toString();
      QueuedMessage message = byId.get(id);
      if (message == null) {
        continue;
      }
      switch (what) {
        case DONE -> messages.remove(message);
        case DELAY_REPORTED -> message.reportDelay();
        case WAITS -> message.markWaited();
        default -> message.endedBefore(note.get(2).toString(), Delivery.State.valueOf(what));
      }
    }
  }
}
