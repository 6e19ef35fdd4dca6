package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code lab export --script} and Export-Clixml write is the organisation that was there. */
class ExportedScriptTest {
  @TempDir private Path files;

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112})
  void theScriptPastedIntoAFreshShellLeadsToTheSameState(long seed) {
    MemoryLab lab = changed(seed);
    MemoryLab fresh = new MemoryLab();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    boolean failed =
        shell(fresh, printed).run(String.join("\n", Shell.of(lab).script()), "export.ps1").failed();

    assertThat(failed).as(printed.toString(StandardCharsets.UTF_8)).isFalse();
    assertThat(fresh.organisation().stateHash()).isEqualTo(lab.organisation().stateHash());
  }

  @ParameterizedTest
  @ValueSource(longs = {201, 202, 203, 204})
  void everythingShownComesBackFromClixmlWithTheSameProperties(long seed) {
    MemoryLab lab = changed(seed);
    ManagementShell shell = shell(lab, new ByteArrayOutputStream());
    for (String get :
        List.of(
            "Get-ReceiveConnector",
            "Get-SendConnector",
            "Get-AcceptedDomain",
            "Get-Mailbox",
            "Get-DistributionGroup",
            "Get-MailContact",
            "Get-RemoteDomain",
            "Get-TransportConfig",
            "Get-TransportService",
            "Get-MailboxTransportService",
            "Get-TransportAgent",
            "Get-ExchangeServer",
            "Get-OrganizationConfig")) {
      shell.run(
          "$a = @(" + get + "); $a | Export-Clixml x.xml; $b = @(Import-Clixml x.xml)", "line");

      Map<String, Object> compared =
          shell.answer(
              "if ($a.Count -ne $b.Count) { 'count' }\n"
                  + "for ($i = 0; $i -lt $a.Count; $i++) {\n"
                  + "  foreach ($p in $a[$i].psobject.Properties) {\n"
                  + "    if (\"$($p.Value)\" -cne \"$($b[$i].($p.Name))\") { $p.Name }\n"
                  + "  }\n"
                  + "}");

      assertThat(compared.get("errors")).as(get).isEqualTo(List.of());
      assertThat(compared.get("objects")).as(get).isEqualTo(List.of());
    }
  }

  private static MemoryLab changed(long seed) {
    MemoryLab lab = new MemoryLab();
    RandomCommands commands = new RandomCommands(seed);
    for (int i = 0; i < 50; i++) {
      try {
        Line.run(lab, commands.next());
      } catch (ParameterType.ConversionException refused) {
        assertThat(refused.getMessage()).isNotEmpty();
      }
    }
    assertThat(lab.commands()).isNotEmpty();
    return lab;
  }

  private ManagementShell shell(MemoryLab lab, ByteArrayOutputStream printed) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ManagementShell(
        ExchangeCmdlets.all(lab, ExchangeServerState.idle(lab)),
        Shell.views(),
        new LabFiles(files, files.resolve("logs")),
        new ConsoleHost(out, out, ConsoleHost.USUAL_WIDTH, false),
        question -> null,
        lab.clock());
  }
}
