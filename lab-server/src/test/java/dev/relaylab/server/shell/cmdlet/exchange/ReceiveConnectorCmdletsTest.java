package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveConnectorCmdletsTest {
  private final MemoryLab lab = new MemoryLab();

  @BeforeEach
  void relayConnector() {
    FakeCall call =
        lab.run(
            "New-ReceiveConnector",
            "Name",
            "smtp relay",
            "TransportRole",
            "Frontend",
            "Custom",
            true,
            "Bindings",
            "0.0.0.0:25",
            "RemoteIPRanges",
            List.of("192.0.2.40"));
    assertThat(call.message()).isEmpty();
  }

  private PsObject relay() {
    return lab.run("Get-ReceiveConnector", "Identity", "smtp relay").only();
  }

  private String printed(String property) {
    return String.valueOf(relay().property(property));
  }

  @Test
  void theSeedsThreeLinesReachTheStatesOfTheReference() {
    assertThat(printed("PermissionGroups")).isEqualTo("[]");

    lab.run("Set-ReceiveConnector", "Identity", "smtp relay", "PermissionGroups", "AnonymousUsers");
    assertThat(printed("PermissionGroups")).isEqualTo("[AnonymousUsers]");

    lab.run(
        "Add-ADPermission",
        "Identity",
        relay(),
        "User",
        "NT AUTHORITY\\ANONYMOUS LOGON",
        "ExtendedRights",
        "Ms-Exch-SMTP-Accept-Any-Recipient");
    assertThat(printed("PermissionGroups")).isEqualTo("[AnonymousUsers, Custom]");

    lab.run(
        "Set-ReceiveConnector",
        "Identity",
        "smtp relay",
        "AuthMechanism",
        "ExternalAuthoritative",
        "PermissionGroups",
        "ExchangeServers");
    assertThat(printed("PermissionGroups")).isEqualTo("[ExchangeServers, Custom]");
    assertThat(printed("AuthMechanism")).isEqualTo("[ExternalAuthoritative]");
    assertThat(
            lab
                .run(
                    "Get-ADPermission",
                    "Identity",
                    "smtp relay",
                    "User",
                    "NT AUTHORITY\\ANONYMOUS LOGON")
                .output
                .stream()
                .map(PsObject.class::cast)
                .filter(ace -> ace.property("IsInherited").equals(false))
                .map(ace -> ace.property("ExtendedRights").toString()))
        .containsExactly("[ms-Exch-SMTP-Accept-Any-Recipient]");
    assertThat(lab.commands())
        .last()
        .isEqualTo(
            "Set-ReceiveConnector -Identity 'EX01\\smtp relay' -AuthMechanism 'ExternalAuthoritative' -PermissionGroups 'ExchangeServers'");
  }

  @Test
  void aChangeOfAListKeepsItsOtherValues() {
    lab.run(
        "Set-ReceiveConnector",
        "Identity",
        "EX01\\smtp relay",
        "RemoteIPRanges",
        Map.of("Add", List.of("192.0.2.51", "192.0.2.0/28"), "remove", "192.0.2.40"));

    assertThat(printed("RemoteIPRanges")).isEqualTo("[192.0.2.51, 192.0.2.0/28]");
    PsObject range = (PsObject) ((List<?>) relay().property("RemoteIPRanges")).get(1);
    assertThat(range.property("lowerbound")).isEqualTo("192.0.2.0");
    assertThat(range.property("UpperBound")).isEqualTo("192.0.2.15");
  }

  @Test
  void customCannotBeSet() {
    FakeCall call =
        lab.run(
            "Set-ReceiveConnector",
            "Identity",
            "smtp relay",
            "PermissionGroups",
            "AnonymousUsers, Custom");

    assertThat(call.message()).contains("Custom");
    assertThat(printed("PermissionGroups")).isEqualTo("[]");
  }

  @Test
  void aSetThatChangesNothingWarns() {
    FakeCall call = lab.run("Set-ReceiveConnector", "Identity", "smtp relay", "Enabled", true);

    assertThat(call.warnings)
        .containsExactly(
            "The command completed successfully but no settings of 'EX01\\smtp relay' have been modified.");
  }

  @Test
  void anUnknownConnectorIsNotFoundAsExchangeSaysIt() {
    FakeCall call = lab.run("Get-ReceiveConnector", "Identity", "nothing");

    assertThat(call.message())
        .isEqualTo(
            "The operation couldn't be performed because object 'nothing' couldn't be found on 'dc01.contoso.example'.");
    assertThat(call.errors.get(0).exceptionClass()).isEqualTo("ManagementObjectNotFoundException");
  }

  @Test
  void wildcardsGuidAndDnNameConnectors() {
    assertThat(lab.run("Get-ReceiveConnector", "Identity", "*Frontend*").output).hasSize(3);
    assertThat(lab.run("Get-ReceiveConnector", "Identity", null).output).hasSize(6);
    assertThat(
            lab.run("Get-ReceiveConnector", "Identity", relay().property("Guid").toString()).output)
        .hasSize(1);
    assertThat(
            lab.run("Get-ReceiveConnector", "Identity", relay().property("DistinguishedName"))
                .output)
        .hasSize(1);
    assertThat(lab.run("Get-ReceiveConnector", "Server", "EX02").message()).contains("EX02");
  }

  @Test
  void theFormatListOrderIsExchanges() {
    assertThat(relay().propertyNames())
        .startsWith("RunspaceId", "AuthMechanism", "Banner", "BinaryMimeEnabled", "Bindings")
        .containsSubsequence("MaxRecipientsPerMessage", "PermissionGroups", "PipeliningEnabled")
        .endsWith("OrganizationId", "Id", "OriginatingServer", "IsValid", "ObjectState");
  }

  @Test
  void aConnectorOfTheOtherRoleOnThePortIsRefused() {
    FakeCall call =
        lab.run(
            "New-ReceiveConnector",
            "Name",
            "hub",
            "Usage",
            "Custom",
            "Bindings",
            "0.0.0.0:25",
            "RemoteIPRanges",
            "10.0.0.1");

    assertThat(call.errors.get(0).exceptionClass())
        .isEqualTo("ReceiveConnectorRoleConflictException");
    assertThat(lab.organisation().receiveConnector("hub")).isEmpty();
  }

  @Test
  void badValuesAreRefusedInPowerShellsWords() {
    assertThatThrownBy(
            () -> lab.run("Set-ReceiveConnector", "Identity", "smtp relay", "MaxHopCount", "many"))
        .isInstanceOf(ParameterType.ConversionException.class)
        .hasMessage(
            "Cannot convert value \"many\" to type \"System.Int32\". Error: \"Input string was not in a correct format.\"");
  }

  @Test
  void removeAsksAndRemoves() {
    FakeCall call = lab.run("Remove-ReceiveConnector", "Identity", "smtp relay");

    assertThat(call.questions).containsExactly("Removing Receive connector \"EX01\\smtp relay\".");
    assertThat(lab.organisation().receiveConnector("smtp relay")).isEmpty();
  }
}
