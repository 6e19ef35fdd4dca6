package dev.relaylab.server.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.mailbox.Mailboxes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real client opens mailboxes of the organisation and of strangers. */
@Timeout(120)
class CurlReadsMailboxesTest {
  private static final String ALICE = "alice@contoso.example:Pa55word-alice";

  private final RealProgram curl = RealProgram.of("curl", "curl");

  private static byte[] message(String subject) {
    return ("From: <p@contoso.example>\r\nSubject: " + subject + "\r\n\r\nText\r\n.dot\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private String read(String url, String credentials) throws Exception {
    return curl.run("--silent", "--show-error", "--max-time", "30", "--user", credentials, url);
  }

  @Test
  void byImapAndByPop3() throws Exception {
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.follow(FreshInstall.contoso());
      mailboxes.deliver("alice@contoso.example", message("One"));
      mailboxes.deliver("alice@contoso.example", message("Two"));
      mailboxes.deliver("anybody@partner.example", message("Hello"));
      String imap = "imap://127.0.0.1:" + mailboxes.openImap(loopback()).getPort();
      String pop3 = "pop3://127.0.0.1:" + mailboxes.openPop3(loopback()).getPort();

      assertThat(read(imap + "/INBOX;MAILINDEX=2", ALICE)).contains("Subject: Two", "\r\n.dot\r\n");
      assertThat(read(imap + "/INBOX?ALL", ALICE)).contains("SEARCH 1 2");
      assertThat(read(pop3 + "/1", ALICE)).contains("Subject: One", "\r\n.dot\r\n");
      assertThat(read(pop3 + "/", ALICE).strip().lines()).hasSize(2);
      String foreign = "anybody@partner.example:anybody@partner.example";
      assertThat(read(imap + "/INBOX;MAILINDEX=1", foreign)).contains("Subject: Hello");
      assertThat(read(pop3 + "/1", foreign)).contains("Subject: Hello");
      assertThat(read(imap + "/INBOX;MAILINDEX=1", "alice@contoso.example:wrong"))
          .contains("curl: (67)");
    }
  }
}
