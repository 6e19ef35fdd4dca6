package dev.relaylab.docs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.docs.clients.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that submit mail without a person: curl, msmtp and Python's smtplib. */
class CurlAndMsmtpTest {
  /** curl: the server refused a command. */
  private static final int SEND_FAILED = 55;

  /** curl: the server refused the logon. */
  private static final int LOGIN_DENIED = 67;

  /** sysexits: the recipient was refused. */
  private static final int DATA_ERROR = 65;

  private static final String PYTHON =
      """
      import smtplib, ssl, sys
      from email.message import EmailMessage
      server, port, ca, source = sys.argv[1:]
      sender, recipient = 'j\\u00f6rg@x.example', 'bj\\u00f8rn@contoso.example'
      mail = EmailMessage()
      mail['From'], mail['To'], mail['Subject'] = sender, recipient, 'gr\\u00fc\\u00dfe'
      mail.set_content('one\\n.two\\n')
      context = ssl.create_default_context(cafile=ca)
      context.check_hostname = False
      with smtplib.SMTP(server, int(port), 'client.example', source_address=(source, 0)) as smtp:
          smtp.ehlo()
          print('SMTPUTF8', smtp.has_extn('smtputf8'))
          smtp.starttls(context=context)
          smtp.ehlo()
          try:
              print('refused', smtp.send_message(mail, sender, [recipient, 'b@partner.example']))
          except smtplib.SMTPResponseException as no:
              print(no.smtp_code, no.smtp_error.decode())
      """;

  @TempDir static Path folder;
  private static ClientLab lab;
  private static String mail;

  @BeforeAll
  static void up() throws IOException {
    lab = ClientLab.up(folder, 16_000);
    mail = Files.writeString(folder.resolve("mail.eml"), "Subject: c\r\n\r\nx\r\n").toString();
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  private static Ended curl(int port, String sender, String recipient, String... more) {
    String host = "mail.contoso.example";
    List<String> command =
        new ArrayList<>(
            List.of(
                "curl",
                "-sv",
                "--connect-to",
                host + ":" + port + ":" + ClientLab.SERVER + ":" + lab.port(port),
                "smtp://" + host + ":" + port + "/client.example",
                "--mail-from",
                sender,
                "--mail-rcpt",
                recipient,
                "--upload-file",
                mail));
    command.addAll(List.of(more));
    return Program.run(command.toArray(String[]::new));
  }

  private static Ended curlAsAlice(int port, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--ssl-reqd",
                "--cacert",
                lab.authority(),
                "--user",
                "alice@contoso.example:Pa55word-alice"));
    options.addAll(List.of(more));
    return curl(port, "alice@contoso.example", ClientLab.FOREIGN, options.toArray(String[]::new));
  }

  @Test
  void curlInTheClear() {
    Ended stranger = curl(25, "a@x.example", ClientLab.FOREIGN, "--interface", ClientLab.STRANGER);
    assertThat(stranger.status()).as(stranger.text()).isEqualTo(SEND_FAILED);
    assertThat(stranger.text())
        .contains("< " + lab.foresees("203.0.113.9", 25, "a@x.example", ClientLab.FOREIGN));
    Ended printer = curl(25, "a@x.example", ClientLab.FOREIGN, "--interface", ClientLab.PRINTER);
    assertThat(printer.status()).as(printer.text()).isZero();
    assertThat(printer.text()).contains("Queued mail for delivery");
  }

  @Test
  void curlTrustsTheServersNameAndLogsOnOn587() {
    Ended sent = curlAsAlice(587, "--login-options", "AUTH=LOGIN");
    assertThat(sent.status()).as(sent.text()).isZero();
    assertThat(sent.text())
        .contains("235 2.7.0 Authentication successful")
        .contains(
            "< "
                + lab.foresees(
                    "192.0.2.100",
                    587,
                    "alice@contoso.example",
                    ClientLab.FOREIGN,
                    "--auth",
                    "alice@contoso.example"));
  }

  @Test
  void curlUnderstandsThatNtlmIsRefused() {
    Ended sent = curlAsAlice(587, "--login-options", "AUTH=NTLM");
    assertThat(sent.status()).as(sent.text()).isEqualTo(LOGIN_DENIED);
    assertThat(sent.text())
        .contains("< 334 TlRMTVNTUAAC")
        .contains("< 535 5.7.3 Authentication unsuccessful");
  }

  private static Ended msmtp(int port, String sender, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "msmtp",
                "--file=/dev/null",
                "--host=" + ClientLab.SERVER,
                "--port=" + lab.port(port),
                "--domain=client.example",
                "--from=" + sender));
    command.addAll(List.of(more));
    command.add(ClientLab.FOREIGN);
    return Program.runWith("Subject: m\n\nx\n", command.toArray(String[]::new));
  }

  @Test
  void msmtpSaysWhatTheServerSaid() {
    Ended stranger = msmtp(25, "a@x.example", "--source-ip=" + ClientLab.STRANGER);
    assertThat(stranger.status()).as(stranger.text()).isEqualTo(DATA_ERROR);
    assertThat(stranger.text())
        .contains(
            "server message: " + lab.foresees("203.0.113.9", 25, "a@x.example", ClientLab.FOREIGN));
    Ended printer = msmtp(25, "a@x.example", "--source-ip=" + ClientLab.PRINTER);
    assertThat(printer.status()).as(printer.text()).isZero();
  }

  @Test
  void msmtpLogsOnUnderTls() {
    Ended sent =
        msmtp(
            587,
            "alice@contoso.example",
            "--tls=on",
            "--tls-trust-file=" + lab.authority(),
            "--tls-host-override=mail.contoso.example",
            "--auth=login",
            "--user=alice@contoso.example",
            "--passwordeval=echo Pa55word-alice");
    assertThat(sent.status()).as(sent.text()).isZero();
  }

  @Test
  void pythonSendsToAnAddressBeyondAscii() {
    Ended sent =
        Program.run(
            "python3",
            "-c",
            PYTHON,
            ClientLab.SERVER,
            lab.port(25),
            lab.authority(),
            ClientLab.STRANGER);
    String sender = "j\u00f6rg@x.example";
    String[] foreseen = lab.foresees("203.0.113.9", 25, sender, ClientLab.FOREIGN).split(" ", 2);
    assertThat(sent.status()).as(sent.text()).isZero();
    assertThat(lab.foresees("203.0.113.9", 25, sender, "bj\u00f8rn@contoso.example"))
        .isEqualTo("250 2.1.5 Recipient OK");
    assertThat(sent.text())
        .contains("SMTPUTF8 True")
        .contains("refused {'b@partner.example': (" + foreseen[0] + ", b'" + foreseen[1] + "')}");
  }
}
