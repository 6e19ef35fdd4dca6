package dev.relaylab.server.smtp.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.smtp.Labs;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** jakarta.mail as the client, over real sockets. */
class RealClientTest {
  private final Labs.Kept kept = new Labs.Kept();
  private Listeners listeners;

  @AfterEach
  void close() {
    listeners.close();
  }

  private InetSocketAddress open(String name, int port) {
    Organisation organisation = Labs.named(name);
    listeners =
        new Listeners(
            PortMap.ephemeral(), Labs.services(kept), () -> organisation, Labs.tls(), Pause.NONE);
    listeners.follow(organisation);
    return listeners.on(port).orElseThrow().listen();
  }

  private static Properties settings(InetSocketAddress server, String from) {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", server.getAddress().getHostAddress());
    settings.setProperty("mail.smtp.port", String.valueOf(server.getPort()));
    settings.setProperty("mail.smtp.localaddress", from);
    settings.setProperty("mail.smtp.localhost", "printer");
    settings.setProperty("mail.smtp.timeout", "10000");
    return settings;
  }

  private static MimeMessage mail(Session session, String from, String to)
      throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(from));
    mail.setRecipients(Message.RecipientType.TO, to);
    mail.setSubject("scan");
    mail.setText("one\n.two\n");
    return mail;
  }

  @Test
  void thePrinterMayRelayAndOthersMayNot() throws MessagingException {
    InetSocketAddress server = open("relay", 25);
    Session printer = Session.getInstance(settings(server, "127.0.2.40"));
    Transport.send(mail(printer, "printer@contoso.example", "bob@partner.example"));
    assertThat(kept.text(0)).contains("\r\n\r\none\r\n.two\r\n");
    Session webapp = Session.getInstance(settings(server, "127.0.2.51"));
    assertThatThrownBy(
            () -> Transport.send(mail(webapp, "printer@contoso.example", "bob@partner.example")))
        .isInstanceOf(SendFailedException.class)
        .hasRootCauseMessage("550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain\n");
  }

  @Test
  void startTlsAndALogonWithTheLabsAuthorityTrusted() throws MessagingException, IOException {
    InetSocketAddress server = open("fresh", 587);
    Properties settings = settings(server, "127.0.2.100");
    settings.setProperty("mail.smtp.starttls.required", "true");
    settings.setProperty("mail.smtp.auth", "true");
    settings.setProperty("mail.smtp.auth.mechanisms", "LOGIN");
    settings.put("mail.smtp.ssl.socketFactory", Labs.trustingTheAuthority());
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
    Session session = Session.getInstance(settings);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect("alice@contoso.example", "Pa55word-alice");
      MimeMessage mail = mail(session, "alice@contoso.example", "bob@partner.example");
      transport.sendMessage(mail, mail.getAllRecipients());
    }
    assertThat(kept.messages().get(0).protocol()).isEqualTo("ESMTPSA");
    assertThat(kept.messages().get(0).tls()).startsWith("version=TLS1_3, cipher=TLS_");
    assertThat(kept.messages().get(0).session().identity())
        .isInstanceOfSatisfying(
            Identity.Authenticated.class,
            user -> assertThat(user.user().name()).isEqualTo("Alice"));
  }

  @Test
  void aWrongPasswordIsRefused() {
    InetSocketAddress server = open("basic", 25);
    Properties settings = settings(server, "127.0.2.40");
    settings.setProperty("mail.smtp.auth", "true");
    Session session = Session.getInstance(settings);
    assertThatThrownBy(() -> session.getTransport("smtp").connect("alice", "wrong"))
        .hasMessageContaining("535 5.7.3 Authentication unsuccessful");
  }

  @Test
  void aPartnerProvesItselfByItsCertificate() throws MessagingException, IOException {
    InetSocketAddress server = open("partner", 25);
    Properties settings = settings(server, "127.0.2.40");
    Session inTheClear = Session.getInstance((Properties) settings.clone());
    assertThatThrownBy(
            () -> Transport.send(mail(inTheClear, "bob@partner.example", "alice@contoso.example")))
        .hasMessageContaining("530 5.7.57");
    settings.setProperty("mail.smtp.starttls.required", "true");
    settings.put(
        "mail.smtp.ssl.socketFactory",
        Labs.tls().partnerContext("partner.example").getSocketFactory());
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
    Session mutual = Session.getInstance(settings);
    Transport.send(nullSender(mutual));
    assertThat(kept.messages().get(0).session().identity())
        .isEqualTo(new Identity.Partner("partner.example"));
  }

  private static MimeMessage nullSender(Session session) throws MessagingException {
    session.getProperties().setProperty("mail.smtp.from", "<>");
    return mail(session, "bob@partner.example", "alice@contoso.example");
  }

  @Test
  void rubbishInPlaceOfAHandshakeEndsTheSession() throws IOException {
    InetSocketAddress server = open("fresh", 25);
    try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write("EHLO x\r\nSTARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      StringBuilder heard = new StringBuilder();
      while (!heard.toString().contains("220 2.0.0 SMTP server ready\r\n")) {
        heard.append((char) in.read());
      }
      socket
          .getOutputStream()
          .write("EHLO again\r\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
      assertThat(rest(in)).doesNotContain("250");
    }
  }

  private static String rest(InputStream in) {
    StringBuilder rest = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        rest.append((char) c);
      }
    } catch (IOException reset) {
      rest.append("reset");
    }
    return rest.toString();
  }
}
