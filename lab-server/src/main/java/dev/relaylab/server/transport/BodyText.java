package dev.relaylab.server.transport;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The text of a message's body, decoded: what a reader sees of its text parts. */
final class BodyText {
  private static final int DEEPEST = 20;

  private BodyText() {}

  /** What cannot be decoded is given as it stands. */
  static String of(byte[] content) {
    try {
      Session none = Session.getInstance(new Properties());
      StringBuilder text = new StringBuilder();
      add(new MimeMessage(none, new ByteArrayInputStream(content)), text, 0);
      return text.toString();
    } catch (MessagingException | IOException broken) {
      return new String(MessageText.parse(content).body(), StandardCharsets.ISO_8859_1);
    }
  }

  private static void add(Part part, StringBuilder text, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType("text/*") && part.getContent() instanceof String plain) {
      text.append(plain).append('\n');
    } else if (depth < DEEPEST
        && part.isMimeType("multipart/*")
        && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        add(each, text, depth + 1);
      }
    }
  }
}
