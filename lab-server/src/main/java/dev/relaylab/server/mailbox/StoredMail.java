package dev.relaylab.server.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A message in a mailbox, as a person reads it. */
public final class StoredMail {
  private static final Session SESSION = Session.getInstance(new Properties());
  private final byte[] source;
  private final MimeMessage message;

  public StoredMail(byte[] source) {
    this.source = source;
    try {
      this.message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
    } catch (MessagingException e) {
      throw new UncheckedIOException(
          new IOException("A stored message cannot be read: " + e.getMessage(), e));
    }
  }

  /** The fields of {@code lab mail --json}. */
  public Map<String, Object> toJson() {
    try {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("from", first("From"));
      json.put("to", addresses("To"));
      json.put("subject", first("Subject"));
      json.put("date", first("Date"));
      List<List<String>> headers = new ArrayList<>();
      for (Header header : Collections.list(message.getAllHeaders())) {
        headers.add(List.of(header.getName(), MimeUtility.unfold(header.getValue())));
      }
      json.put("headers", headers);
      json.put("text", text(message));
      json.put("source", new String(source, StandardCharsets.UTF_8));
      return json;
    } catch (MessagingException | IOException e) {
      throw new UncheckedIOException(
          new IOException("A stored message cannot be read: " + e.getMessage(), e));
    }
  }

  private String first(String name) throws MessagingException, IOException {
    String value = message.getHeader(name, null);
    return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
  }

  private List<String> addresses(String name) throws MessagingException, IOException {
    List<String> all = new ArrayList<>();
    String[] values = message.getHeader(name);
    for (String value : values == null ? new String[0] : values) {
      for (String address :
          MimeUtility.decodeText(MimeUtility.unfold(value))
              .split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
        all.add(address.strip());
      }
    }
    return all;
  }

  /** The first plain text of the message, or its HTML where there is none. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      String found = "";
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        String text = text(each);
        if (each.isMimeType("text/plain") && !text.isEmpty()) {
          return text;
        }
        found = found.isEmpty() ? text : found;
      }
      return found;
    }
    Object content = part.isMimeType("text/*") ? part.getContent() : "";
    return content instanceof String text ? text : "";
  }
}
