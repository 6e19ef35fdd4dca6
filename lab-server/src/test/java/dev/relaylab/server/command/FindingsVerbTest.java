package dev.relaylab.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsVerbTest {
  private static final String OPEN =
      "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Add-ADPermission -User"
          + " \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient";

  @TempDir Path folder;
  private LabLine lab;

  @BeforeEach
  void install() {
    lab = new LabLine(folder.resolve("lab"));
  }

  @Test
  void aFreshInstallHasNone() {
    assertThat(lab.shown("findings")).isEqualTo("no findings\n");
    assertThat(lab.shown("findings", "--fix")).isEmpty();
  }

  @Test
  void namesWhatIsWrongWhoMadeItAndWhatMendsIt() throws IOException {
    lab.shown("ems", "-c", "Get-AcceptedDomain | Out-Null");
    lab.shown("ems", "-c", OPEN);
    assertThat(lab.shown("findings"))
        .startsWith("critical  open-relay  Default Frontend EX01\n")
        .contains("made by   rev 2: " + OPEN)
        .contains("mended by Get-ReceiveConnector");
    Map<String, Object> json = JSON.std.mapFrom(lab.shown("findings", "--json"));
    assertThat(json).containsEntry("revision", 2);
    assertThat((List<?>) json.get("findings")).isNotEmpty();
    assertThat(lab.shown("findings", "--at", "@1")).isEqualTo("no findings\n");
  }

  @Test
  void theFixScriptRunsInTheShellAndLeavesNothingToMend() {
    lab.shown("ems", "-c", OPEN);
    String script = lab.shown("findings", "--fix");
    assertThat(script).startsWith("# Default Frontend EX01: ");
    lab.shown("ems", "-c", script);
    assertThat(lab.shown("findings")).isEqualTo("no findings\n");
  }

  @Test
  void narrowsAWideRangeToTheDeviceOfTheAddressPlan() {
    lab.shown(
        "ems",
        "-c",
        "New-ReceiveConnector -Name Scan -TransportRole FrontendTransport -Usage Custom"
            + " -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.0/24 -PermissionGroups AnonymousUsers;"
            + " Get-ReceiveConnector EX01\\Scan | Add-ADPermission -User"
            + " 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient");
    assertThat(lab.shown("findings")).contains("relay-range-wide", "known in it: PRINTER");
    lab.shown("ems", "-c", lab.shown("findings", "--fix"));
    assertThat(lab.shown("map")).contains("1 address can relay without logging on.");
  }
}
