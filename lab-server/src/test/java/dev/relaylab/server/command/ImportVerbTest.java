package dev.relaylab.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportVerbTest {
  private static final String TWO_SERVERS =
      """
      Name : Relay
      Server : EX1
      TransportRole : FrontendTransport
      Bindings : {10.1.0.5:25}
      RemoteIPRanges : {10.1.0.40, 10.1.0.41}
      PermissionGroups : AnonymousUsers, Custom
      AuthMechanism : Tls
      Enabled : True
      RequireTLS : False

      Name : Default Frontend EX2
      Server : EX2
      TransportRole : FrontendTransport
      Bindings : {[::]:25, 0.0.0.0:25}
      RemoteIPRanges : {0.0.0.0-255.255.255.255}
      PermissionGroups : AnonymousUsers, ExchangeServers, ExchangeLegacyServers, Custom
      AuthMechanism : Tls, Integrated, BasicAuth, BasicAuthRequireTLS, ExchangeServer
      Enabled : True
      RequireTLS : False

      Identity : EX1\\Relay
      User : NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG
      Deny : False
      ExtendedRights : {ms-Exch-SMTP-Accept-Any-Recipient}

      Identity : EX2\\Default Frontend EX2
      User : NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG
      Deny : False
      ExtendedRights : {ms-Exch-SMTP-Accept-Any-Recipient}

      Name : adatum.test
      DomainName : adatum.test
      DomainType : Authoritative
      Default : True
      """;

  @TempDir Path folder;
  private LabLine lab;
  private String export;

  @BeforeEach
  void install() throws IOException {
    lab = new LabLine(folder.resolve("lab"));
    Path file = folder.resolve("export.txt");
    String text = "\uFEFF" + TWO_SERVERS.replace("\n", "\r\n");
    Files.write(file, text.getBytes(StandardCharsets.UTF_16LE));
    export = file.toString();
  }

  @Test
  void auditsEveryServerAndBringsTheFirstIntoTheLab() throws IOException {
    assertThat(lab.shown("import", export))
        .contains("Server EX1", "Server EX2", "critical  open-relay  Default Frontend EX2")
        .contains("EX1 stands in the lab now", "note  Relay: in the lab its Bindings are");
    Map<String, Object> map = JSON.std.mapFrom(lab.shown("map", "--json"));
    assertThat(map.get("endpoints").toString())
        .contains("endpoint=192.0.2.10:25", "ranges=[10.1.0.40-10.1.0.41]");
    assertThat(lab.shown("ems", "-c", "Get-AcceptedDomain | Format-List DomainName"))
        .contains("adatum.test")
        .doesNotContain("contoso");
  }

  @Test
  void bringsTheNamedServerIntoTheLab() {
    assertThat(lab.shown("import", export, "--server", "ex2")).contains("EX2 stands in the lab");
    assertThat(lab.shown("map")).contains("4,294,967,296 addresses can relay without logging on.");
    assertThat(lab.shown("findings"))
        .contains("critical  open-relay  Default Frontend EX2")
        .contains("mended by Get-ReceiveConnector \"EX01\\Default Frontend EX2\"");
    assertThat(lab.run("import", export, "--server", "EX3")).isEqualTo(2);
    assertThat(lab.complaint()).contains("It has: EX1, EX2");
  }

  @Test
  void writesTheFixScriptAndLeavesTheLabAlone() {
    assertThat(lab.shown("import", export, "--fix"))
        .contains("# Server EX1", "# nothing to mend", "# Server EX2")
        .contains("Get-ReceiveConnector \"EX2\\Default Frontend EX2\" | Remove-ADPermission");
    assertThat(lab.shown("import", export, "--audit-only")).doesNotContain("stands in the lab");
    assertThat(lab.shown("map")).contains("revision 1");
  }

  @Test
  void auditsWhatExchangesRulesKeepOutOfTheLab() throws IOException {
    String connector =
        TWO_SERVERS.substring(0, TWO_SERVERS.indexOf("\n\n") + 2).replace(", Custom", "");
    String another = connector.replace("Name : Relay", "Name : Hub").replace("Frontend", "Hub");
    Path file = Files.writeString(folder.resolve("both.txt"), connector + another);
    assertThat(lab.run("import", file.toString())).isEqualTo(1);
    assertThat(lab.complaint())
        .contains("EX1 is audited, but does not come into the lab")
        .contains("conflict with the settings on Receive connector");
    assertThat(lab.shown("map")).contains("Default Frontend EX01");
  }

  @Test
  void refusesWhatIsNoExport() throws IOException {
    assertThat(lab.run("import", folder.resolve("none.xml").toString())).isEqualTo(1);
    assertThat(lab.complaint()).contains("There is no file");
    Path bad = Files.writeString(folder.resolve("bad.xml"), "<!DOCTYPE Objs SYSTEM \"x\"><Objs/>");
    assertThat(lab.run("import", bad.toString())).isEqualTo(1);
    assertThat(lab.complaint()).contains("holds a document type");
  }
}
