package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where mail was taken to, as the connectivity log tells it. */
class ConnectivityLogTest {
  private static final String DEVICE = "printer@contoso.example";
  @TempDir Path folder;

  private TransportLab lab() {
    return new TransportLab().internet().logs(folder);
  }

  private Path file() {
    return folder.resolve("Hub").resolve("Connectivity").resolve("CONNECTLOG20260302-1.log");
  }

  /** The rows from the source on: direction and description. */
  private List<String> told() throws IOException {
    return Files.readAllLines(file()).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(",", 3)[2])
        .toList();
  }

  @Test
  void anAttemptIsToldFromTheLookUpToTheEnd() throws IOException {
    TransportLab lab = lab();
    lab.hosts.down("mx1.partner.example");

    lab.send(Who.ANONYMOUS, DEVICE, "x@partner.example");

    int size = lab.hosts.taken().get(0).content().length;
    assertThat(told())
        .containsExactly(
            "SMTP,partner.example,+,DnsConnectorDelivery;QueueLength=1",
            "DNS,partner.example,>,Target hosts: mx1.partner.example[198.51.100.25];"
                + " mx2.partner.example[198.51.100.26];",
            "SMTP,partner.example,>,Failed connection to 198.51.100.25 (Connection refused)",
            "SMTP,partner.example,>,Established connection to 198.51.100.26",
            "SMTP,partner.example,-,Messages: 1 Bytes: " + size);
    assertThat(Files.readAllLines(file()).subList(0, 5))
        .containsExactly(
            "#Software: Microsoft Exchange Server",
            "#Version: 15.02.1544.004",
            "#Log-type: Transport Connectivity Log",
            "#Date: 2026-03-02T09:00:00.000Z",
            "#Fields: date-time,session,source,Destination,direction,description");
  }

  @Test
  void aRefusedSessionAndAFailedOneAreToldApart() throws IOException {
    TransportLab lab = lab();
    lab.hosts.answer(
        "mx.fabrikam.example",
        recipient -> {
          throw new Courier.Unwilling(new Reply(554, "5.7.1", "Blocked, go away"));
        });

    lab.send(Who.ANONYMOUS, DEVICE, "x@fabrikam.example");

    assertThat(told())
        .endsWith(
            "SMTP,fabrikam.example,>,\"mx.fabrikam.example refused the session: 554 5.7.1"
                + " Blocked, go away\"",
            "SMTP,fabrikam.example,-,Messages: 0 Bytes: 0 (Retry: no host could be spoken to)");
    assertThat(lab.transport().queues().queues()).anyMatch(queue -> queue.status().equals("Retry"));
  }

  @Test
  void itIsWrittenOnlyWhileItIsEnabled() {
    TransportLab lab = lab().service(TransportServiceSchema.CONNECTIVITY_LOG_ENABLED, false);

    lab.send(Who.ANONYMOUS, DEVICE, "x@partner.example");

    assertThat(lab.hosts.taken()).hasSize(1);
    assertThat(file()).doesNotExist();
  }
}
