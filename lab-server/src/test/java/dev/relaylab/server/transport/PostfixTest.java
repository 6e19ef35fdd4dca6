package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema.TlsAuthLevel;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.smtp.tls.LabTls;
import dev.relaylab.server.transport.TransportLab.Who;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Postfix takes what the lab relays, as a foreign exchanger and as a smart host. */
@Timeout(120)
class PostfixTest {
  private static final String ALICE = "alice@contoso.example";
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");
  @TempDir Path certificates;
  private static PrivatePostfix plain;
  private PrivatePostfix postfix;

  @BeforeEach
  void reason() {
    if (PrivatePostfix.missing() != null) {
      System.out.println("PostfixTest is left out: " + PrivatePostfix.missing());
      abort(PrivatePostfix.missing());
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (postfix != null && postfix != plain) {
      postfix.close();
    }
  }

  @AfterAll
  static void stopPlain() throws Exception {
    if (plain != null) {
      plain.close();
      plain = null;
    }
  }

  /** Starting one takes seconds; those who ask for nothing particular share it. */
  private static PrivatePostfix plain() throws Exception {
    if (plain == null) {
      plain = PrivatePostfix.start("message_size_limit = 4000");
    }
    return plain;
  }

  private TransportLab lab(String... settings) throws Exception {
    postfix = settings.length == 0 ? plain() : PrivatePostfix.start(settings);
    SmtpCourier courier =
        new SmtpCourier(
            SocketFactory.getDefault(), () -> new LabTls(certificates, Server.EX01).authorities());
    TransportLab lab = new TransportLab();
    return lab.courier(hop -> courier.open(there(hop)));
  }

  /** Port 25 of the lab's world is the private Postfix's. */
  private Courier.Hop there(Courier.Hop hop) {
    return new Courier.Hop(
        hop.host(), LOOPBACK, postfix.port(), hop.helo(), hop.forceHelo(), hop.tls(), hop.logon());
  }

  /** The one mail in its boxes that has all these texts. */
  private void arrives(String... texts) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(postfix.mail()).anySatisfy(mail -> assertThat(mail).contains(texts)));
  }

  private static void send(TransportLab lab, Envelope envelope, String text) {
    lab.accept(Who.ANONYMOUS, envelope, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void asAForeignExchangerItTakesEightBitsAndReportsWhatWasAskedFor() throws Exception {
    TransportLab lab = lab().internet();
    Envelope.Recipient to =
        new Envelope.Recipient(
            "x@partner.example",
            Set.of(Envelope.Notify.SUCCESS),
            "rfc822;first+2Btag@contoso.example");
    send(
        lab,
        new Envelope(ALICE, "HDRS", "envelope+2B1", "8BITMIME", false, List.of(to)),
        "Subject: x\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n.dot\r\ncaf\u00e9\r\n");

    arrives("Return-Path: <" + ALICE + ">", "\n\n.dot\ncaf\u00e9\n");
    arrives(
        "Original-Envelope-Id: envelope+1",
        "Original-Recipient: rfc822;first+tag@contoso.example",
        "Action: delivered");
    assertThat(lab.trail()).endsWith("SENDEXTERNAL SMTP");
    assertThat(lab.mail(ALICE)).isEmpty();
  }

  @Test
  void itTakesAddressesOutsideAscii() throws Exception {
    TransportLab lab = lab().internet();
    Envelope.Recipient to = new Envelope.Recipient("j\u00f6rg@partner.example", Set.of(), null);
    send(
        lab,
        new Envelope(ALICE, null, null, "8BITMIME", true, List.of(to)),
        "Subject: f\u00fcr J\u00f6rg\r\n\r\nx\r\n");

    arrives("Delivered-To: j\u00f6rg@partner.example", "Subject: f\u00fcr J\u00f6rg\n");
  }

  @Test
  void whereItOffersLittleTheMessageIsPutIntoPlainForm() throws Exception {
    TransportLab lab =
        lab("smtpd_discard_ehlo_keywords = 8bitmime, smtputf8, dsn, size").internet();
    Envelope.Recipient to =
        new Envelope.Recipient("x@partner.example", Set.of(Envelope.Notify.SUCCESS), null);
    send(
        lab,
        new Envelope(ALICE, "FULL", "QQ", "8BITMIME", false, List.of(to)),
        "Subject: f\u00fcr x\r\n\r\ncaf\u00e9\r\n");

    arrives("Subject: =?UTF-8?Q?f=C3=BCr_x?=\n", "quoted-printable", "caf=C3=A9\n");
    assertThat(lab.mail(ALICE)).singleElement().asString().contains("Action: relayed");
  }

  @Test
  void itsLimitOfSizeComesBackAsAReport() throws Exception {
    TransportLab lab = lab().internet();
    send(
        lab,
        TransportLab.envelope(ALICE, "large@partner.example"),
        "Subject: x\r\n\r\n" + "0123456789\r\n".repeat(600));

    assertThat(lab.mail(ALICE))
        .singleElement()
        .asString()
        .contains(
            "Status: 5.3.4", "Diagnostic-Code: smtp;552 5.3.4 Message size exceeds fixed limit");
    assertThat(postfix.mail()).noneMatch(mail -> mail.contains("large@"));
  }

  @Test
  void asASmartHostItRefusesToRelayForStrangers() throws Exception {
    TransportLab lab = lab().put(TransportLab.smartHost("Out", "*", "198.51.100.99"));
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    assertThat(lab.mail(ALICE))
        .singleElement()
        .asString()
        .contains("554 5.7.1 <x@fabrikam.example>: Relay access denied", "Status: 5.7.1");
    assertThat(postfix.mail()).noneMatch(mail -> mail.contains("x@fabrikam.example"));
  }

  @Test
  void asASmartHostItRelaysForThoseItKnowsOnceTlsIsWhatTheConnectorDemands() throws Exception {
    Server host = new Server("MX", "mx.partner.example", LOOPBACK, "PARTNER", "dc");
    new LabTls(certificates, host).authorityCertificate();
    TransportLab lab =
        lab(
            "mynetworks = 127.0.0.0/8",
            "smtpd_tls_security_level = may",
            "smtpd_tls_cert_file = " + certificates.resolve("mx.partner.example.pem"),
            "smtpd_tls_key_file = " + certificates.resolve("mx.partner.example.key"),
            "smtpd_tls_received_header = yes");
    lab.put(validating("mx.fabrikam.example"));
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    assertThat(lab.transport().queues().queues())
        .anySatisfy(queue -> assertThat(queue.lastError()).contains("Reason:SubjectMismatch"));

    lab.put(validating("mx.partner.example"));
    lab.pass(Duration.ofMinutes(1));

    arrives("Delivered-To: x@fabrikam.example", "using TLSv1.3");
    assertThat(lab.transport().queues().messages()).isEmpty();
  }

  private static AdObject validating(String domain) {
    return TransportLab.smartHost("Out", "*", "198.51.100.99")
        .with(SendConnectorSchema.REQUIRE_TLS, true)
        .with(SendConnectorSchema.TLS_AUTH_LEVEL, TlsAuthLevel.DomainValidation)
        .with(SendConnectorSchema.TLS_DOMAIN, domain);
  }
}
