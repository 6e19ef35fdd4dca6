package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.directory.Unlimited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentLogFileTest {
  @TempDir private Path logs;

  private static AgentRow row(String sender) {
    return new AgentRow(
        Instant.parse("2026-03-02T09:00:00Z"),
        "08DE000000000001",
        "192.0.2.10:2525",
        "203.0.113.9:4000",
        "203.0.113.9",
        "",
        sender,
        List.of("x@b.example"),
        List.of("c@contoso.example"),
        "Sender Filter Agent",
        "OnMailCommand",
        "RejectCommand",
        "554 5.1.0 Sender Denied",
        "SenderOnBlockList",
        sender);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(logs.resolve("Hub").resolve("AgentLog"))) {
      return all.sorted().toList();
    }
  }

  @Test
  void theFileIsInExchangesFormat() throws IOException {
    try (AgentLog log = new AgentLog(logs, FreshInstall::contoso)) {
      log.accept(row("a@b.example"));
    }
    assertThat(Files.readAllLines(files().get(0)))
        .containsExactly(
            "#Software: Microsoft Exchange Server",
            "#Version: 15.02.1544.004",
            "#Log-type: Agent Log",
            "#Date: 2026-03-02T09:00:00.000Z",
            "#Fields: Timestamp,SessionId,LocalEndpoint,RemoteEndpoint,EnteredOrgFromIP,MessageId,P1FromAddress,P2FromAddresses,Recipient,NumRecipients,Agent,Event,Action,SmtpResponse,Reason,ReasonData,Diagnostics,NetworkMsgID,TenantID,Directionality",
            "2026-03-02T09:00:00.000Z,08DE000000000001,192.0.2.10:2525,203.0.113.9:4000,203.0.113.9,,a@b.example,x@b.example;,c@contoso.example,1,Sender Filter Agent,OnMailCommand,RejectCommand,554 5.1.0 Sender Denied,SenderOnBlockList,a@b.example,,,,Incoming");
    assertThat(files().get(0).getFileName()).hasToString("AgentLog20260302-1.log");
  }

  @Test
  void aFullFileTurnsOverAndTheFolderKeepsItsSize() throws IOException {
    AdObject service =
        TransportServiceSchema.in(FreshInstall.contoso())
            .with(TransportServiceSchema.AGENT_LOG.maxFileSize(), Unlimited.of(new ByteSize(600)))
            .with(
                TransportServiceSchema.AGENT_LOG.maxDirectorySize(),
                Unlimited.of(new ByteSize(2_000)));
    Organisation small = FreshInstall.contoso().put(service);
    try (AgentLog log = new AgentLog(logs, () -> small)) {
      for (int i = 0; i < 10; i++) {
        log.accept(row(i + "@b.example"));
      }
    }
    assertThat(files()).hasSizeBetween(2, 4);
  }
}
