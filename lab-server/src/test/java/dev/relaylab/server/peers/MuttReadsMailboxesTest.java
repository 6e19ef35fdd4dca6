package dev.relaylab.server.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.mailbox.Mailboxes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** mutt, on a terminal of its own, opens a mailbox and copies all its messages into a file. */
@Timeout(120)
class MuttReadsMailboxesTest {
  private static final String ALICE = "alice@contoso.example";
  private static final String COPY_ALL =
      "<tag-pattern>~A<enter><tag-prefix><copy-message><kill-line>%s<enter><exit>";
  @TempDir Path folder;

  private final RealProgram mutt = RealProgram.of("mutt", "mutt");
  private final RealProgram terminal = RealProgram.of("script", "bsdutils");

  private static byte[] message(String subject) {
    return ("From: <p@contoso.example>\r\nSubject: " + subject + "\r\n\r\nText\r\n.dot\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private List<String> subjects(String url) throws Exception {
    Path copy = folder.resolve("copy");
    Path settings = folder.resolve("muttrc");
    Files.write(
        settings,
        List.of(
            "set imap_user=\"" + ALICE + "\" imap_pass=\"Pa55word-alice\"",
            "set pop_user=\"" + ALICE + "\" pop_pass=\"Pa55word-alice\" pop_delete=no",
            "set ssl_starttls=no ssl_force_tls=no mbox_type=mbox folder=" + folder,
            "set delete=no confirmappend=no confirmcreate=no",
            "push \"" + String.format(COPY_ALL, copy) + "\""));
    String shown =
        terminal.run(
            "--quiet",
            "--return",
            "--command",
            "TERM=xterm " + mutt.name() + " -n -F " + settings + " -f " + url,
            "/dev/null");
    assertThat(copy).as("what mutt copied; it showed %s", shown).exists();
    return Files.readAllLines(copy).stream()
        .filter(line -> line.startsWith("Subject: ") || line.equals(".dot"))
        .toList();
  }

  @Test
  void byImapAndByPop3() throws Exception {
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.follow(FreshInstall.contoso());
      mailboxes.deliver(ALICE, message("One"));
      mailboxes.deliver(ALICE, message("Two"));
      int imap = mailboxes.openImap(loopback()).getPort();
      int pop3 = mailboxes.openPop3(loopback()).getPort();

      assertThat(subjects("imap://127.0.0.1:" + imap + "/INBOX"))
          .containsExactly("Subject: One", ".dot", "Subject: Two", ".dot");
      Files.delete(folder.resolve("copy"));
      assertThat(subjects("pop://127.0.0.1:" + pop3 + "/"))
          .containsExactly("Subject: One", ".dot", "Subject: Two", ".dot");
    }
  }
}
