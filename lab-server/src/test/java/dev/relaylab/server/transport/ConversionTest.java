package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are changed only where a host could not take them, and mean the same afterwards. */
class ConversionTest {
  private static final String LONG = "word ".repeat(400) + "end";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MimeMessage read(byte[] content) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(content));
  }

  private static void valid(byte[] content, boolean eightBit) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    assertThat(text.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(999));
    if (!eightBit) {
      assertThat(text.chars()).allMatch(octet -> octet < 128);
    }
  }

  @Test
  void whatIsInOrderStaysAsItIs() {
    byte[] content = bytes("Subject: x\r\nX-Odd:  y\r\n\r\ncaf\u00e9\r\n");

    assertThat(Conversion.of(content, true)).isSameAs(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: x\r\n\r\n",
        "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
      })
  void aBodyIsEncodedForAHostThatTakesSevenBits(String header) throws Exception {
    byte[] sent = Conversion.of(bytes(header + "caf\u00e9 = gut\r\n" + LONG + "\r\n"), false);

    valid(sent, false);
    assertThat(read(sent).getContent()).isEqualTo("caf\u00e9 = gut\r\n" + LONG + "\r\n");
  }

  @Test
  void ofManyPartsOnlyThoseAreEncodedThatNeedIt() throws Exception {
    String content =
        "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\npreamble\r\n--b\r\n\r\nplain\r\n--b\r\n"
            + "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n"
            + "Content-Type: text/plain; charset=UTF-8\r\n\r\nna\u00efve\r\n--b\r\n"
            + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
            + "--b--\r\nepilogue\r\n";

    byte[] sent = Conversion.of(bytes(content), false);

    valid(sent, false);
    Multipart parts = (Multipart) read(sent).getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("plain");
    MimeMessage inner = (MimeMessage) parts.getBodyPart(1).getContent();
    assertThat(inner.getSubject()).isEqualTo("inner");
    assertThat(inner.getContent()).isEqualTo("na\u00efve");
    assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).containsExactly(0, 0, 0);
    assertThat(new String(sent, StandardCharsets.UTF_8))
        .contains("preamble\r\n--b\r\n\r\nplain\r\n", "--b--\r\nepilogue\r\n");
  }

  @Test
  void longLinesAreBrokenWhereverTheyAre() throws Exception {
    String content =
        "Subject: " + LONG + "\r\nX-Solid: " + "x".repeat(3000) + "\r\n\r\n" + LONG + "\r\n";

    byte[] sent = Conversion.of(bytes(content), true);

    valid(sent, true);
    assertThat(read(sent).getSubject()).isEqualTo(LONG);
    assertThat(read(sent).getContent()).isEqualTo(LONG + "\r\n");
  }

  @Test
  void aHeaderIsInAsciiOutsideSmtpUtf8() throws Exception {
    String content =
        "From: J\u00f6rg D\u00f6ring <joerg@contoso.example>, <b@contoso.example>\r\n"
            + "Subject: Toner f\u00fcr Stra\u00dfe\r\nX-Plain:  as it is\r\n\r\ncaf\u00e9\r\n";

    byte[] sent = Conversion.asciiHeader(bytes(content));

    MimeMessage read = read(sent);
    assertThat(read.getSubject()).isEqualTo("Toner f\u00fcr Stra\u00dfe");
    assertThat(read.getFrom()).hasSize(2);
    assertThat(((InternetAddress) read.getFrom()[0]).getPersonal())
        .isEqualTo("J\u00f6rg D\u00f6ring");
    assertThat(MessageText.parse(sent).header()).contains("X-Plain:  as it is\r\n");
    assertThat(MessageText.parse(sent).header().chars()).allMatch(octet -> octet < 128);
    assertThat(new String(sent, StandardCharsets.UTF_8)).endsWith("\r\n\r\ncaf\u00e9\r\n");
  }

  @Test
  void aReportAboutAMessageOfLongLinesHasNone() {
    TransportLab lab = new TransportLab();
    String text = "From: <alice@contoso.example>\r\nSubject: " + LONG + "\r\n\r\n" + LONG + "\r\n";

    lab.accept(
        TransportLab.Who.ANONYMOUS,
        TransportLab.envelope("alice@contoso.example", "gone@contoso.example"),
        bytes(text));

    valid(lab.mailboxes.get("alice@contoso.example").get(0), true);
  }
}
