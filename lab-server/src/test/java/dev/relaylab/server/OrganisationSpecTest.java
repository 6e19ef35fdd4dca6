package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationSpecTest {
  private static final String PRINTER = "192.0.2.40";
  private static final String STRANGER = "203.0.113.9";
  private static final String REFUSED = "550 5.7.54";
  private static final String TAKEN = "250 2.1.5";

  @TempDir Path files;

  @Test
  void aFreshInstallRelaysForNobody() {
    assertThat(recipient(OrganisationSpec.freshInstall(), PRINTER)).startsWith(REFUSED);
    assertThat(recipient(OrganisationSpec.freshInstall(), STRANGER)).startsWith(REFUSED);
  }

  @Test
  void anOpenRelayRelaysForAnybodyAndTheMailArrives() {
    assertThat(recipient(OrganisationSpec.openRelay(), PRINTER)).startsWith(TAKEN);
    try (TrialLab lab = TrialLab.begun(OrganisationSpec.openRelay(), false, files)) {
      InMemoryDialogue line = envelope(lab, STRANGER);
      line.say("RCPT TO:<b@partner.example>");
      line.say("DATA");
      line.say("Subject: relayed\r\n\r\nhello\r\n.");
      lab.settle();

      assertThat(lab.mailbox("b@partner.example")).hasSize(1);
    }
  }

  @Test
  void anAnonymousRelayRelaysForThePrinterAlone() {
    assertThat(recipient(OrganisationSpec.anonymousRelay(), PRINTER)).startsWith(TAKEN);
    assertThat(recipient(OrganisationSpec.anonymousRelay(), STRANGER)).startsWith(REFUSED);
    assertThat(recipient(OrganisationSpec.anonymousRelay(), "192.0.2.41")).startsWith(REFUSED);
  }

  /** The reply to RCPT TO for a foreign sender and a foreign recipient. */
  private String recipient(OrganisationSpec organisation, String from) {
    try (TrialLab lab = TrialLab.begun(organisation, false, files)) {
      return envelope(lab, from).say("RCPT TO:<b@partner.example>");
    }
  }

  private static InMemoryDialogue envelope(TrialLab lab, String from) {
    InMemoryDialogue line = lab.dialogue(IpAddress.parse(from), 25).orElseThrow();
    line.say("EHLO client.example");
    line.say("MAIL FROM:<a@elsewhere.example>");
    return line;
  }
}
