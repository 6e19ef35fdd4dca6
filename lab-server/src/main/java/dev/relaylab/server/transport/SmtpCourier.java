package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands messages on with jakarta.mail's SMTP client. The session's commands are our own, so that
 * every recipient keeps its DSN parameters and the message goes out byte for byte.
 */
public final class SmtpCourier implements Courier {
  private final SocketFactory sockets;
  private final Authorities authorities;

  /**
   * For connectors that do not look at certificates: one, so that TLS sessions are resumed. Made
   * for the first message, for it would hold up the start.
   */
  private SSLContext unseen;

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /** Whose certificates the server trusts. */
  @FunctionalInterface
  public interface Authorities {
    /** Nobody's. */
    Authorities NONE = List::of;

    Collection<X509Certificate> trusted() throws IOException;
  }

  /**
   * @param sockets connect to endpoints of the lab's world, from the server's address
   */
  public SmtpCourier(SocketFactory sockets, Authorities authorities) {
    this.sockets = sockets;
    this.authorities = authorities;
  }

  private synchronized SSLContext unseen() {
    if (unseen == null) {
      unseen = new PeerTrust(TlsDemand.OPPORTUNISTIC, authorities).context();
    }
    return unseen;
  }

  @Override
  public Courier.Conversation open(Hop hop) throws IOException {
    PeerTrust trust = new PeerTrust(hop.tls(), authorities);
    Session session =
        hop.tls().level() == null
            ? sessions.computeIfAbsent(hop.helo() + hop.forceHelo(), any -> session(hop, unseen()))
            : session(hop, trust.context());
    Connection connection = new Connection(session, trust);
    try {
      connection.open(hop);
      return new Talk(connection, new ClientSession(connection, hop));
    } catch (IOException refused) {
      close(connection);
      throw refused;
    }
  }

  /** Looking the library's providers up takes longer than a message, so sessions are kept. */
  private Session session(Hop hop, SSLContext tls) {
    Properties properties = new Properties();
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
    properties.put("mail.smtp.ssl.checkserveridentity", "false");
    properties.put("mail.smtp.localhost", hop.helo());
    properties.put("mail.smtp.ehlo", Boolean.toString(!hop.forceHelo()));
    properties.put("mail.smtp.connectiontimeout", "10000");
    properties.put("mail.smtp.timeout", "60000");
    return Session.getInstance(properties);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (MessagingException gone) {
      // The other side has closed already; there is nothing left to say.
    }
  }

  private record Talk(Connection connection, ClientSession session)
      implements Courier.Conversation {
    @Override
    public Outcome hand(Envelope envelope, byte[] content) throws IOException {
      return session.hand(envelope, content);
    }

    @Override
    public void close() {
      SmtpCourier.close(connection);
    }
  }

  /**
   * One connection: the library connects, says hello at first, and layers TLS over it. Its
   * protected methods want its monitor held.
   */
  private static final class Connection extends SMTPTransport implements ClientSession.Line {
    private final PeerTrust trust;
    private boolean greeted;

    Connection(Session session, PeerTrust trust) {
      super(session, new URLName("smtp", null, -1, null, null, null));
      this.trust = trust;
    }

    /** A refusal of the session is an answer; anything else means the host cannot be reached. */
    void open(Hop hop) throws IOException {
      try {
        connect(hop.address().toString(), hop.port(), null, null);
      } catch (MessagingException broken) {
        if (getLastReturnCode() >= 400) {
          throw new Unwilling(last());
        }
        throw new IOException(why(broken), broken);
      }
    }

    /** What the network said, without the library's words around it. */
    private static String why(Throwable broken) {
      Throwable cause = broken;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return cause.getMessage();
    }

    private Reply last() throws IOException {
      return ClientSession.reply(MessageText.readable(String.valueOf(getLastServerResponse())));
    }

    @Override
    public synchronized Reply hello(String name) throws IOException {
      if (!greeted) {
        greeted = true;
        return last();
      }
      try {
        ehlo(name);
        return last();
      } catch (MessagingException broken) {
        throw new IOException(broken.getMessage(), broken);
      }
    }

    @Override
    public Optional<String> extension(String keyword) {
      return supportsExtension(keyword)
          ? Optional.of(Optional.ofNullable(getExtensionParameter(keyword)).orElse(""))
          : Optional.empty();
    }

    @Override
    public synchronized void startTls(TlsDemand demand) throws IOException {
      try {
        startTLS();
      } catch (MessagingException failed) {
        if (trust.reason() != null) {
          throw Unwilling.certificate(trust.reason());
        }
        if (getLastReturnCode() >= 400) {
          throw new Unwilling(last());
        }
        throw new IOException(failed.getMessage(), failed);
      }
    }

    @Override
    public synchronized Reply say(String command) throws IOException {
      try {
        int code = simpleCommand(command.getBytes(StandardCharsets.UTF_8));
        if (code < 200) {
          throw new IOException("The connection was closed after " + command.split(" ")[0]);
        }
        return last();
      } catch (MessagingException broken) {
        throw new IOException(broken.getMessage(), broken);
      }
    }

    @Override
    public synchronized Reply data(byte[] content) throws IOException {
      try {
        data().write(content);
        finishData();
      } catch (MessagingException refused) {
        if (getLastReturnCode() < 400) {
          throw new IOException(refused.getMessage(), refused);
        }
      }
      return last();
    }
  }
}
