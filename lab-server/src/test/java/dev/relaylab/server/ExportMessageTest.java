package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that waits in a queue, copied into a file as the vendor's page does it. */
class ExportMessageTest {
  @TempDir private Path files;

  @Test
  void aSuspendedMessageIsCopiedIntoAFile() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (TrialLab lab = TrialLab.begun(OrganisationSpec.openRelay(), false, files)) {
      PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
      ManagementShell shell = lab.shell(out, out);
      shell.run("Get-SendConnector | Remove-SendConnector -Confirm:$false", "line");
      try (InMemoryDialogue session =
          lab.dialogue(IpAddress.parse("192.0.2.40"), 25).orElseThrow()) {
        session.say("EHLO printer");
        session.say("MAIL FROM:<printer@contoso.example>");
        session.say("RCPT TO:<pat@partner.example>");
        session.say("DATA");
        assertThat(session.say("Subject: held\r\n\r\nheld back\r\n.")).startsWith("250");
      }
      lab.settle();

      boolean failed =
          shell
              .run(
                  "Get-Message | ForEach-Object { Suspend-Message $_.Identity -Confirm:$false;"
                      + " Export-Message $_.Identity | AssembleMessage -Path C:\\Export\\held.eml }",
                  "line")
              .failed();

      assertThat(failed).as(printed::toString).isFalse();
    }
    assertThat(List.of(Files.readString(files.resolve("held.eml")).split("\r\n")))
        .contains("Subject: held", "held back");
  }
}
