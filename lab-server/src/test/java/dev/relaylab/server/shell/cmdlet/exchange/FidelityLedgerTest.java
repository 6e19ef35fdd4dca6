package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FrontendTransportServiceSchema;
import dev.relaylab.server.directory.MailboxTransportServiceSchema;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FidelityLedgerTest {
  private final Shell shell = Shell.of(new MemoryLab());

  @Test
  void everyCmdletIsDescribedOnce() {
    assertThat(shell.specs())
        .extracting(CmdletSpec::name)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(140);
    for (CmdletSpec spec : shell.specs()) {
      assertThat(spec.synopsis()).as(spec.name()).endsWith(".");
      assertThat(spec.examples()).as(spec.name()).isNotEmpty();
      assertThat(spec.parameters())
          .as(spec.name())
          .extracting(Parameter::name)
          .doesNotHaveDuplicates();
      assertThat(spec.parameters())
          .as(spec.name())
          .allMatch(parameter -> parameter.help().endsWith("."));
    }
    assertThat(shell.ledger()).hasSizeGreaterThan(600);
  }

  @Test
  void everythingThatCanBeSetHasAParameter() {
    assertSets("Set-ReceiveConnector", ReceiveConnectorSchema.SCHEMA);
    assertSets("Set-SendConnector", SendConnectorSchema.SCHEMA, "LinkedReceiveConnector");
    assertSets("Set-TransportConfig", TransportConfigSchema.SCHEMA);
    assertSets("Set-TransportService", TransportServiceSchema.SCHEMA);
    assertSets("Set-FrontendTransportService", FrontendTransportServiceSchema.SCHEMA);
    assertSets("Set-MailboxTransportService", MailboxTransportServiceSchema.SCHEMA);
    String[] directory =
        RecipientSchema.directory(RecipientSchema.MAILBOX).stream()
            .map(Property::name)
            .toArray(String[]::new);
    assertSets("Set-Mailbox", RecipientSchema.MAILBOX, directory);
  }

  private void assertSets(String cmdlet, Schema schema, String... without) {
    List<String> parameters =
        shell.ledger().stream()
            .filter(row -> row.cmdlet().equals(cmdlet))
            .map(FidelityLedger.Row::parameter)
            .toList();
    List<String> writable =
        schema.properties().stream()
            .filter(Property::writable)
            .map(Property::name)
            .filter(name -> !List.of(without).contains(name))
            .toList();
    assertThat(parameters).as(cmdlet).containsAll(writable);
  }
}
