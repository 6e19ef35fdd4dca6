package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands messages on with jakarta.mail's SMTP client. The envelope's commands are its own, so that
 * every recipient keeps its DSN parameters and the message goes out byte for byte.
 */
public final class SmtpCourier implements Courier {
  private static final Charset ASCII = StandardCharsets.US_ASCII;
  private static final Reply NO_UTF8 =
      new Reply(
          550,
          "5.6.7",
          "The next host does not take addresses outside ASCII (RFC 6531 section 3.6)");
  private final SocketFactory sockets;

  /**
   * @param sockets connect to endpoints of the lab's world, from the server's address
   */
  public SmtpCourier(SocketFactory sockets) {
    this.sockets = sockets;
  }

  @Override
  public Outcome hand(Hop hop, Envelope envelope, byte[] content) throws IOException {
    Properties properties = new Properties();
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.localhost", hop.helo());
    properties.put("mail.smtp.connectiontimeout", "10000");
    properties.put("mail.smtp.timeout", "60000");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(!hop.ignoreTls()));
    properties.put("mail.smtp.starttls.required", Boolean.toString(hop.requireTls()));
    properties.put("mail.smtp.ssl.trust", "*");
    properties.put("mail.smtp.ssl.checkserveridentity", "false");
    properties.put("mail.smtp.auth", Boolean.toString(hop.user() != null));
    boolean utf8 = envelope.smtpUtf8() || international(envelope);
    properties.put("mail.mime.allowutf8", Boolean.toString(utf8));
    Line line = new Line(Session.getInstance(properties));
    try {
      connect(line, hop);
      return line.hand(envelope, content);
    } catch (MessagingException broken) {
      throw new IOException(broken.getMessage(), broken);
    } finally {
      close(line);
    }
  }

  /** A refusal of the session is an answer; anything else means the host cannot be reached. */
  private static void connect(Line line, Hop hop) throws IOException {
    try {
      line.connect(hop.address().toString(), hop.port(), hop.user(), hop.password());
    } catch (MessagingException broken) {
      if (line.getLastReturnCode() >= 400) {
        throw new Unwilling(reply(line.getLastReturnCode(), line.getLastServerResponse()));
      }
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private static boolean international(Envelope envelope) {
    return !ASCII.newEncoder().canEncode(envelope.sender())
        || envelope.recipients().stream()
            .anyMatch(recipient -> !ASCII.newEncoder().canEncode(recipient.address()));
  }

  private static void close(Line line) {
    try {
      line.close();
    } catch (MessagingException gone) {
      // The other side has closed already; there is nothing left to say.
    }
  }

  static Reply reply(int code, String line) {
    String text = line.strip().lines().reduce((a, b) -> b).orElse("");
    String rest = text.length() > 4 ? text.substring(4) : "";
    String[] words = rest.split(" ", 2);
    boolean enhanced = words[0].matches("\\d\\.\\d{1,3}\\.\\d{1,3}");
    return new Reply(
        code, enhanced ? words[0] : null, enhanced ? (words.length > 1 ? words[1] : "") : rest);
  }

  /** One connection. */
  private static final class Line extends SMTPTransport {

    Line(Session session) {
      super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Outcome hand(Envelope envelope, byte[] content) throws MessagingException, IOException {
      boolean dsn = supportsExtension("DSN");
      if (international(envelope) && !supportsExtension("SMTPUTF8")) {
        return Outcome.all(envelope.recipients(), NO_UTF8);
      }
      Map<String, Reply> replies = new LinkedHashMap<>();
      int mail = command(mailCommand(envelope, content.length, dsn));
      if (mail != 250) {
        return Outcome.all(envelope.recipients(), reply(mail, getLastServerResponse()));
      }
      boolean accepted = false;
      for (Envelope.Recipient recipient : envelope.recipients()) {
        int code = command(rcptCommand(recipient, dsn));
        accepted |= code / 100 == 2;
        replies.put(recipient.address(), reply(code, getLastServerResponse()));
      }
      if (!accepted) {
        simpleCommand("RSET");
        return new Outcome(replies, dsn);
      }
      int data = send(content);
      Reply end = reply(data, getLastServerResponse());
      replies.replaceAll((address, reply) -> reply.positive() ? end : reply);
      return new Outcome(replies, dsn);
    }

    /** A dropped connection has no reply code, and is no answer. */
    private int command(String command) throws MessagingException, IOException {
      int code = simpleCommand(command);
      if (code < 200) {
        throw new IOException("The connection was closed after " + command.split(" ")[0]);
      }
      return code;
    }

    private String mailCommand(Envelope envelope, int size, boolean dsn) {
      StringBuilder command =
          new StringBuilder("MAIL FROM:<").append(envelope.sender()).append('>');
      if (supportsExtension("SIZE")) {
        command.append(" SIZE=").append(size);
      }
      if (supportsExtension("8BITMIME") && !"7BIT".equalsIgnoreCase(envelope.body())) {
        command.append(" BODY=8BITMIME");
      }
      if ((envelope.smtpUtf8() || international(envelope)) && supportsExtension("SMTPUTF8")) {
        command.append(" SMTPUTF8");
      }
      if (dsn && envelope.ret() != null) {
        command.append(" RET=").append(envelope.ret());
      }
      if (dsn && envelope.envid() != null) {
        command.append(" ENVID=").append(envelope.envid());
      }
      return command.toString();
    }

    private static String rcptCommand(Envelope.Recipient recipient, boolean dsn) {
      StringBuilder command =
          new StringBuilder("RCPT TO:<").append(recipient.address()).append('>');
      if (dsn && !recipient.notifyOn().isEmpty()) {
        command
            .append(" NOTIFY=")
            .append(recipient.notifyOn().stream().map(Enum::name).collect(Collectors.joining(",")));
      }
      if (dsn && recipient.orcpt() != null) {
        command.append(" ORCPT=").append(recipient.orcpt());
      }
      return command.toString();
    }

    /** DATA and the message; dots are doubled by the library (RFC 5321 section 4.5.2). */
    private synchronized int send(byte[] content) throws IOException {
      try (OutputStream out = data()) {
        out.write(content);
        finishData();
      } catch (MessagingException refused) {
        if (getLastReturnCode() < 400) {
          throw new IOException(refused.getMessage(), refused);
        }
      }
      return getLastReturnCode();
    }
  }
}
