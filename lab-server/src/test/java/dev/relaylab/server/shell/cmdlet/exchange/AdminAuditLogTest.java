package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.shell.lang.PsObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminAuditLogTest {
  private final MemoryLab lab = new MemoryLab();

  @BeforeEach
  void openTheRelay() {
    type(
        "New-ReceiveConnector Relay -TransportRole Frontend -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 0.0.0.1-255.255.255.255");
    lab.clock().advance(Duration.ofDays(1));
    type("Set-ReceiveConnector Relay -PermissionGroups AnonymousUsers");
    type(
        "Add-ADPermission Relay -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights Ms-Exch-SMTP-Accept-Any-Recipient");
  }

  private void type(String line) {
    assertThat(Line.run(lab, line).message()).as(line).isEmpty();
  }

  private List<Object> search(String parameters) {
    FakeCall found = Line.run(lab, ("Search-AdminAuditLog " + parameters).strip());
    assertThat(found.message()).isEmpty();
    return found.output;
  }

  private List<String> cmdlets(String parameters) {
    return search(parameters).stream().map(entry -> text(entry, "CmdletName")).toList();
  }

  private static String text(Object entry, String property) {
    return ((PsObject) entry).property(property).toString();
  }

  @Test
  void everyChangeIsAnEntryNewestFirst() {
    assertThat(cmdlets(""))
        .containsExactly("Add-ADPermission", "Set-ReceiveConnector", "New-ReceiveConnector");
    PsObject newest = (PsObject) search("").get(0);
    assertThat(newest.property("ObjectModified")).isEqualTo("EX01\\Relay");
    assertThat(newest.property("Caller")).isEqualTo("contoso.example/Users/Administrator");
    assertThat(newest.property("Succeeded")).isEqualTo(true);
    assertThat(newest.property("Error")).isEqualTo("None");
    assertThat(newest.property("ModifiedProperties")).isEqualTo(List.of());
    PsObject rights = (PsObject) ((List<?>) newest.property("CmdletParameters")).get(2);
    assertThat(rights.property("Name")).isEqualTo("ExtendedRights");
    assertThat(text(rights, "Value")).isEqualToIgnoringCase("ms-Exch-SMTP-Accept-Any-Recipient");
  }

  @Test
  void entriesAreChosenByCmdletParameterObjectUserAndTime() {
    assertThat(cmdlets("-Cmdlets *ReceiveConnector")).hasSize(2);
    assertThat(cmdlets("-Cmdlets *ReceiveConnector -Parameters Bindings"))
        .containsExactly("New-ReceiveConnector");
    assertThat(cmdlets("-ObjectIds relay")).hasSize(3);
    assertThat(cmdlets("-ObjectIds EX01\\Relay")).hasSize(3);
    assertThat(cmdlets("-ObjectIds other")).isEmpty();
    assertThat(cmdlets("-UserIds administrator@contoso.example")).hasSize(3);
    assertThat(cmdlets("-UserIds alice@contoso.example")).isEmpty();
    assertThat(cmdlets("-StartDate '03/03/2026'")).hasSize(2);
    assertThat(cmdlets("-EndDate '03/03/2026'")).containsExactly("New-ReceiveConnector");
    assertThat(cmdlets("-StartIndex 1 -ResultSize 1")).containsExactly("Set-ReceiveConnector");
    assertThat(cmdlets("-IsSuccess $false")).isEmpty();
    assertThat(cmdlets("-ExternalAccess $true")).isEmpty();
  }

  @Test
  void verboseEntriesHoldTheValuesBeforeAndAfter() {
    type("Set-AdminAuditLogConfig -LogLevel Verbose");
    type("Set-ReceiveConnector Relay -RemoteIPRanges 192.0.2.40,192.0.2.51");

    PsObject change =
        (PsObject) ((List<?>) ((PsObject) search("").get(0)).property("ModifiedProperties")).get(0);

    assertThat(change.property("Name")).isEqualTo("RemoteIPRanges");
    assertThat(change.property("OldValue")).isEqualTo("0.0.0.1-255.255.255.255");
    assertThat(change.property("NewValue")).isEqualTo("192.0.2.40;192.0.2.51");
  }

  @Test
  void theConfigurationDecidesWhatIsLogged() {
    type("Set-AdminAuditLogConfig -AdminAuditLogExcludedCmdlets *Connector");
    type("Set-ReceiveConnector Relay -Comment one");
    type("Set-TransportConfig -MaxSendSize 20MB");
    type("Set-AdminAuditLogConfig -AdminAuditLogEnabled $false");
    type("Set-TransportConfig -MaxSendSize 21MB");

    assertThat(cmdlets("-ResultSize 4"))
        .containsExactly(
            "Set-AdminAuditLogConfig",
            "Set-TransportConfig",
            "Set-AdminAuditLogConfig",
            "Add-ADPermission");
  }

  @Test
  void onlyCallsWithAWatchedParameterAreLogged() {
    type("Set-AdminAuditLogConfig -AdminAuditLogParameters *IPRanges");
    type("Set-ReceiveConnector Relay -Comment two");
    type("Set-ReceiveConnector Relay -RemoteIPRanges 192.0.2.40");

    assertThat(search("-ResultSize 2"))
        .extracting(entry -> text(entry, "CmdletName"))
        .containsExactly("Set-ReceiveConnector", "Set-AdminAuditLogConfig");
  }

  @Test
  void entriesPastTheAgeLimitAreGone() {
    lab.clock().advance(Duration.ofDays(89).plusHours(12));
    assertThat(cmdlets("")).hasSize(2);

    type("Set-AdminAuditLogConfig -AdminAuditLogAgeLimit 0");
    assertThat(cmdlets("")).isEmpty();
  }

  @Test
  void commentsAreEntriesAndSecretsAreNot() {
    type("Write-AdminAuditLog -Comment 'Opened for the printer.'");
    type("Write-AdminAuditLog -Comment 'Opened for the printer.'");
    type(
        "New-Mailbox Dave -UserPrincipalName dave@contoso.example -Password (ConvertTo-SecureString 'Pass#1' -AsPlainText -Force)");

    assertThat(cmdlets("-Cmdlets Write-AdminAuditLog")).hasSize(2);
    PsObject made = (PsObject) search("-Cmdlets New-Mailbox").get(0);
    assertThat(made.property("ObjectModified")).isEqualTo("contoso.example/Users/Dave");
    assertThat((List<?>) made.property("CmdletParameters"))
        .extracting(parameter -> text(parameter, "Value"))
        .contains("System.Security.SecureString")
        .noneMatch(value -> value.contains("Pass#1"));
  }

  @Test
  void undoIsNoCmdletAndANewExerciseBeginsANewLog() {
    lab.directory().replace("lab undo @2", lab.clock().instant(), FreshInstall.contoso());
    assertThat(cmdlets("")).hasSize(3);

    lab.directory().replace("lab start other", lab.clock().instant(), FreshInstall.contoso());
    assertThat(cmdlets("")).isEmpty();
  }
}
