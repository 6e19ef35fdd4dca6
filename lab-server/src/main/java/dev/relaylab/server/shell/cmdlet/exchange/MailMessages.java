package dev.relaylab.server.shell.cmdlet.exchange;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Builds the message as .NET's client does: no Message-ID, quoted-printable text. */
final class MailMessages {

  private MailMessages() {}

  static MimeMessage of(OutgoingMail mail, Session session) {
    try {
      MimeMessage message = new WithoutId(session);
      message.setFrom(address(mail.from()));
      for (String to : mail.to()) {
        message.addRecipient(RecipientType.TO, address(to));
      }
      for (String cc : mail.cc()) {
        message.addRecipient(RecipientType.CC, address(cc));
      }
      for (String bcc : mail.bcc()) {
        message.addRecipient(RecipientType.BCC, address(bcc));
      }
      message.setSubject(mail.subject(), "utf-8");
      message.setSentDate(new Date());
      priority(message, mail.priority());
      content(message, mail);
      message.saveChanges();
      return message;
    } catch (MessagingException | IOException failed) {
      throw MailErrors.smtp("Failure sending mail.");
    }
  }

  /** RFC 3461 NOTIFY, in the order the client writes it; empty for none. */
  static String notify(List<String> options) {
    if (options.contains("Never")) {
      return "NEVER";
    }
    List<String> words = new ArrayList<>();
    if (options.contains("OnSuccess")) {
      words.add("SUCCESS");
    }
    if (options.contains("OnFailure")) {
      words.add("FAILURE");
    }
    if (options.contains("Delay")) {
      words.add("DELAY");
    }
    return String.join(",", words);
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      if (address.getAddress().indexOf('@') > 0) {
        return address;
      }
    } catch (AddressException bad) {
      // reported below, in .NET's words
    }
    throw MailErrors.of(
        "InvalidType",
        "FormatException",
        "The specified string is not in the form required for an e-mail address.");
  }

  private static void priority(MimeMessage message, String priority) throws MessagingException {
    if (!priority.equals("Normal")) {
      boolean high = priority.equals("High");
      message.setHeader("X-Priority", high ? "1" : "5");
      message.setHeader("Priority", high ? "urgent" : "non-urgent");
      message.setHeader("Importance", priority.toLowerCase(Locale.ROOT));
    }
  }

  private static void content(MimeMessage message, OutgoingMail mail)
      throws MessagingException, IOException {
    String type = (mail.html() ? "text/html" : "text/plain") + "; charset=" + mail.charset();
    if (mail.attachments().isEmpty()) {
      message.setContent(mail.body(), type);
      message.setHeader("Content-Transfer-Encoding", "quoted-printable");
      return;
    }
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setContent(mail.body(), type);
    parts.addBodyPart(text);
    for (Path file : mail.attachments()) {
      MimeBodyPart attachment = new MimeBodyPart();
      attachment.attachFile(file.toFile());
      parts.addBodyPart(attachment);
    }
    message.setContent(parts);
  }

  /** .NET's client leaves the Message-ID to the server. */
  private static final class WithoutId extends MimeMessage {
    WithoutId(Session session) {
      super(session);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      removeHeader("Message-ID");
    }
  }
}
