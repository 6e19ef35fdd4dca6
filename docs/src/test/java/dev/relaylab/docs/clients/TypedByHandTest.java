package dev.relaylab.docs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.docs.clients.Program.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types into telnet, netcat and openssl, and asks of dig. */
class TypedByHandTest {
  @TempDir static Path folder;
  private static ClientLab lab;

  @BeforeAll
  static void up() {
    lab = ClientLab.up(folder, 17_000);
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  /** Types a probe, each line after the answer to the one before. */
  private static Program probe(Program client, String... answers) {
    String[] lines = {
      "EHLO typed.example", "MAIL FROM:<a@x.example>", "RCPT TO:<" + ClientLab.FOREIGN + ">", "QUIT"
    };
    for (int i = 0; i < lines.length; i++) {
      client.type(lines[i] + "\n");
      client.await(answers[i]);
    }
    return client;
  }

  @Test
  void telnetFromATwin() {
    String foreseen = lab.foresees("203.0.113.9", 25, "a@x.example", ClientLab.FOREIGN);
    try (Program telnet =
        Program.start("telnet", "-b", ClientLab.STRANGER, ClientLab.SERVER, lab.port(25))) {
      telnet.await("220 ex01.contoso.example Microsoft ESMTP MAIL Service ready at ");
      probe(telnet, "250 XRDST", "250 2.1.0 Sender OK", foreseen, "221 2.0.0")
          .await("Connection closed by foreign host.");
      assertThat(telnet.ended().text()).contains("Hello [203.0.113.9]");
    }
  }

  @Test
  void netcatSendsBareLineFeeds() {
    String foreseen = lab.foresees("192.0.2.40", 25, "a@x.example", ClientLab.FOREIGN);
    try (Program netcat =
        Program.start("nc", "-s", ClientLab.PRINTER, ClientLab.SERVER, lab.port(25))) {
      netcat.await("220 ");
      Ended ended =
          probe(netcat, "250 SMTPUTF8", "250 2.1.0 Sender OK", foreseen, "221 2.0.0").ended();
      assertThat(ended.status()).as(ended.text()).isZero();
    }
  }

  @Test
  void aBareLineFeedEndsNoMessage() {
    try (Program netcat =
        Program.start("nc", "-s", ClientLab.PRINTER, ClientLab.SERVER, lab.port(25))) {
      netcat.await("220 ");
      netcat.type("HELO x\nMAIL FROM:<a@x.example>\nRCPT TO:<b@partner.example>\nDATA\n");
      netcat.await("354 ");
      netcat.type("Subject: one\n\nx\n.\nMAIL FROM:<smuggled@x.example>\n.\r\n\r\n.\r\nQUIT\n");
      netcat.await("250 2.6.0 ");
      assertThat(netcat.ended().text()).containsOnlyOnce("2.1.0").contains("221 2.0.0");
    }
  }

  @Test
  void opensslTrustsTheServerAndSeesItUnderTls() {
    String foreseen = lab.foresees("192.0.2.100", 25, "a@x.example", ClientLab.FOREIGN);
    try (Program openssl =
        Program.start(
            "openssl",
            "s_client",
            "-starttls",
            "smtp",
            "-connect",
            ClientLab.SERVER + ":" + lab.port(25),
            "-CAfile",
            lab.authority(),
            "-verify_return_error",
            "-verify_hostname",
            "mail.contoso.example",
            "-quiet",
            "-crlf")) {
      openssl.await("verify return:1");
      Ended ended =
          probe(openssl, "250 XRDST", "250 2.1.0 Sender OK", foreseen, "221 2.0.0").ended();
      assertThat(ended.text()).contains("250-AUTH NTLM LOGIN").doesNotContain("STARTTLS");
    }
  }

  @Test
  void digFindsTheMailExchangersAndWhereTheyAre() {
    String dns = (String) lab.ok("status", "--json").json().get("dns");
    String[] at = dns.split(":", 2);
    Ended mx = Program.run("dig", "@" + at[0], "-p", at[1], "+short", "MX", "contoso.example");
    assertThat(mx.text()).isEqualToIgnoringNewLines("10 mail.contoso.example.");
    Ended a = Program.run("dig", "@" + at[0], "-p", at[1], "+short", "A", "mail.contoso.example");
    assertThat(a.text()).isEqualToIgnoringNewLines("192.0.2.10");
  }
}
