package dev.relaylab.server.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxesTest {
  private static final String ALICE = "alice@contoso.example";
  @TempDir Path folder;

  private static byte[] message(String subject) {
    return ("From: <p@contoso.example>\r\nSubject: " + subject + "\r\n\r\nText\r\n.dot\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static Store open(String protocol, InetSocketAddress endpoint, String user, String secret)
      throws Exception {
    Store store = Session.getInstance(new Properties()).getStore(protocol);
    store.connect(endpoint.getAddress().getHostAddress(), endpoint.getPort(), user, secret);
    return store;
  }

  private static List<String> subjects(Store store) throws Exception {
    Folder inbox = store.getFolder("INBOX");
    inbox.open(Folder.READ_ONLY);
    Message[] all = inbox.getMessages();
    String[] subjects = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      subjects[i] = all[i].getSubject();
    }
    inbox.close(false);
    return Arrays.asList(subjects);
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap", "pop3"})
  void aMailClientReadsAMailboxWithItsAddressAndPassword(String protocol) throws Exception {
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.follow(FreshInstall.contoso());
      mailboxes.deliver(ALICE, message("One"));
      mailboxes.deliver("Alice@Contoso.example", message("Two"));
      InetSocketAddress endpoint =
          protocol.equals("imap") ? mailboxes.openImap(loopback()) : mailboxes.openPop3(loopback());

      try (Store store = open(protocol, endpoint, ALICE, "Pa55word-alice")) {
        assertThat(subjects(store)).containsExactly("One", "Two");
      }
      assertThatThrownBy(() -> open(protocol, endpoint, ALICE, "wrong"))
          .isInstanceOf(AuthenticationFailedException.class);
      assertThatThrownBy(() -> open(protocol, endpoint, "stranger@nowhere.example", "x"))
          .isInstanceOf(AuthenticationFailedException.class);
    }
  }

  @Test
  void aForeignMailboxOpensWithItsOwnAddress() throws Exception {
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.deliver("anybody@partner.example", message("Hello"));
      InetSocketAddress endpoint = mailboxes.openImap(loopback());

      try (Store store =
          open("imap", endpoint, "anybody@partner.example", "anybody@partner.example")) {
        assertThat(subjects(store)).containsExactly("Hello");
      }
    }
  }

  @Test
  void addressesWithEqualHashesHaveMailboxesOfTheirOwn() {
    String one = "ian.emil3@contoso.com";
    String other = "jo.carl100@contoso.com";
    assertThat(one.hashCode()).isEqualTo(other.hashCode());
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.deliver(one, message("For one"));
      mailboxes.deliver(other, message("For the other"));

      assertThat(mailboxes.messages(one)).containsExactly(message("For one"));
      assertThat(mailboxes.messages(other)).containsExactly(message("For the other"));
    }
  }

  @ParameterizedTest
  @CsvSource({"caf\u00e9, UTF-8", "cafe, ISO-8859-1"})
  void theSourceIsWhatWasDelivered(String subject, String charset) {
    String text = "Subject: " + subject + "\r\nX-Folded: a\r\n b\r\n\r\n.caf\u00e9\r\n..\r\nno end";
    byte[] source = text.getBytes(Charset.forName(charset));
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.deliver(ALICE, source);

      assertThat(mailboxes.messages(ALICE)).containsExactly(source);
    }
  }

  @Test
  void whatWasDeliveredOutlivesTheProcess() {
    try (Mailboxes first = new Mailboxes(folder)) {
      first.follow(FreshInstall.contoso());
      first.deliver(ALICE, message("One"));
      first.deliver(ALICE, message("Two"));
      first.deliver("\"odd/../name\"@partner.example", message("Odd"));
    }
    try (Mailboxes second = new Mailboxes(folder)) {
      second.follow(FreshInstall.contoso());

      assertThat(second.messages(ALICE)).containsExactly(message("One"), message("Two"));
      assertThat(second.messages("\"odd/../name\"@partner.example"))
          .containsExactly(message("Odd"));
    }
  }

  @Test
  void aKillInTheMiddleOfWritingCostsOnlyWhatWasNotFinished() throws IOException {
    try (Mailboxes mailboxes = new Mailboxes(folder)) {
      mailboxes.deliver(ALICE, message("One"));
      mailboxes.deliver(ALICE, message("Two"));
    }
    Path file = MailboxFile.of(folder, ALICE).path();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      int complete = length < whole.length / 2 ? 0 : 1;

      try (Mailboxes after = new Mailboxes(folder)) {
        assertThat(after.messages(ALICE)).as("cut at %d", length).hasSize(complete);
        after.deliver(ALICE, message("Three"));
      }
      try (Mailboxes again = new Mailboxes(folder)) {
        assertThat(again.messages(ALICE)).hasSize(complete + 1).contains(message("Three"));
      }
    }
  }

  @Test
  void aMailboxKeepsItsMailWhenItsAddressChanges() {
    Organisation before = FreshInstall.contoso();
    AdObject alice = before.recipient(ALICE).orElseThrow();
    Organisation after =
        before.put(
            alice
                .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, "al@contoso.example")
                .with(
                    RecipientSchema.EMAIL_ADDRESSES,
                    List.of("SMTP:al@contoso.example", "smtp:" + ALICE)));
    try (Mailboxes mailboxes = new Mailboxes(folder)) {
      mailboxes.follow(before);
      mailboxes.deliver(ALICE, message("Old"));
      mailboxes.follow(after);
      mailboxes.deliver("al@contoso.example", message("New"));
    }
    try (Mailboxes mailboxes = new Mailboxes(folder)) {
      mailboxes.follow(after);

      assertThat(mailboxes.messages("al@contoso.example"))
          .containsExactly(message("Old"), message("New"));
      assertThat(mailboxes.messages(ALICE)).hasSize(2);
    }
  }

  @Test
  void whatAClientDeletesIsGoneFromTheMailbox() throws Exception {
    try (Mailboxes mailboxes = new Mailboxes()) {
      mailboxes.follow(FreshInstall.contoso());
      mailboxes.deliver(ALICE, message("One"));
      InetSocketAddress endpoint = mailboxes.openImap(loopback());
      try (Store store = open("imap", endpoint, ALICE, "Pa55word-alice")) {
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
        inbox.close(true);
      }

      assertThat(mailboxes.messages(ALICE)).isEmpty();
    }
  }

  @Test
  void mailboxesAreOpenedOnLoopbackOnly() throws Exception {
    InetSocketAddress outside =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 10}), 0);
    try (Mailboxes mailboxes = new Mailboxes()) {
      assertThatThrownBy(() -> mailboxes.openImap(outside))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no loopback address");
    }
  }
}
