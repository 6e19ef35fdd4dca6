package dev.relaylab.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.finding.Fault;
import dev.relaylab.server.policy.finding.Finding;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.AttemptKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

  private static String text(String resource) {
    try (InputStream in = AuditTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ExportFile file(String resource) {
    return file(resource, text(resource));
  }

  private static ExportFile file(String name, String text) {
    return new ExportFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Audit adatum() {
    return Audit.of(
        List.of(file("permissions-de.txt"), file("receive-connectors.xml"), file("domains.txt")));
  }

  @Test
  void readsConnectorsDomainsAndEntries() {
    Organisation organisation = adatum().servers().get(0).organisation();
    ReceiveConnector front = organisation.receiveConnector("Default Frontend MAIL01").orElseThrow();
    assertThat(front.identity()).isEqualTo("MAIL01\\Default Frontend MAIL01");
    assertThat(front.role()).isEqualTo(TransportRole.FrontendTransport);
    assertThat(front.permissionGroups())
        .containsExactly(
            PermissionGroup.AnonymousUsers,
            PermissionGroup.ExchangeServers,
            PermissionGroup.ExchangeLegacyServers);
    assertThat(front.bindings())
        .extracting(Object::toString)
        .containsExactly("[::]:25", "0.0.0.0:25");
    ReceiveConnector fax = organisation.receiveConnector("Scanner & Fax").orElseThrow();
    assertThat(fax.bindings()).extracting(Object::toString).containsExactly("0.0.0.0:25");
    assertThat(fax.get(ReceiveConnectorSchema.COMMENT)).isEqualTo("set up by\r\nthe fax people");
    assertThat(fax.object().aces())
        .contains(
            Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT),
            new Ace(new Principal("ADATUM\\svc-fax"), Right.SUBMIT, true));
    assertThat(organisation.defaultDomain()).isEqualTo("adatum.test");
    assertThat(organisation.acceptedDomainFor("x.adatum.test")).isPresent();
  }

  @Test
  void saysWhatItCouldNotRead() {
    assertThat(adatum().notes())
        .anySatisfy(note -> assertThat(note).contains("\"gibberish\" in RemoteIPRanges"))
        .anySatisfy(note -> assertThat(note).contains("No Send connector is in the export"))
        .noneSatisfy(note -> assertThat(note).contains("Custom"));
    assertThat(Audit.of(List.of(file("receive-connectors.xml"))).notes())
        .anySatisfy(
            note -> assertThat(note).contains("Scanner & Fax: PermissionGroups holds Custom"))
        .anySatisfy(note -> assertThat(note).contains("No accepted domain"));
  }

  @Test
  void judgesWhatItRead() {
    AuditedServer server = adatum().servers().get(0);
    assertThat(server.findings(Surroundings.UNKNOWN).all())
        .extracting(Finding::fault)
        .containsExactly(Fault.RELAY_RANGE_WIDE);
    AttemptKind relay =
        new AttemptKind(
            AttemptKind.Sender.FOREIGN, AttemptKind.Recipient.FOREIGN, AttemptKind.As.ANONYMOUS);
    assertThat(server.map().anywhere(relay).asBounds()).containsExactly("10.1.0.0-10.1.255.255");
    assertThat(adatum().toText(Surroundings.UNKNOWN)).contains("Server MAIL01", "relay-range-wide");
    assertThat(adatum().fixScript(Surroundings.UNKNOWN))
        .contains("Get-ReceiveConnector \"MAIL01\\Scanner & Fax\" | Remove-ADPermission");
    assertThat(adatum().toJson(Surroundings.UNKNOWN)).containsOnlyKeys("notes", "servers");
  }

  @Test
  void aTableIsToldFromAList() {
    String table =
        "Identity             Bindings\n--------             --------\nEX1\\Relay  {...}\n";
    assertThatThrownBy(
            () ->
                Audit.of(List.of(new ExportFile("t.txt", table.getBytes(StandardCharsets.UTF_8)))))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("t.txt is a table, which leaves most properties out")
        .hasMessageContaining("Export-Clixml FILE");
  }

  @Test
  void aNameBrokenAtABlankKeepsIt() {
    String list =
        """
        Name           : Default Frontend\s
                         EX1
        Server         : EX1
        Bindings       : {0.0.0.0:25,
                         0.0.0.0:2525}
        RemoteIPRanges : {192.0.2.40-192.0.2
                         .50}
        """;
    AuditedServer server =
        Audit.of(List.of(new ExportFile("l.txt", list.getBytes(StandardCharsets.UTF_8))))
            .servers()
            .get(0);
    ReceiveConnector connector = server.organisation().receiveConnectors().get(0);
    assertThat(connector.name()).isEqualTo("Default Frontend EX1");
    assertThat(connector.bindings()).hasSize(2);
    assertThat(connector.remoteIpRanges()).hasToString("[192.0.2.40-192.0.2.50]");
  }

  @Test
  void keepsServersApartAndSaysWhatIsCutOffOrMissing() {
    Audit audit = Audit.of(List.of(file("two-servers.txt")));
    assertThat(audit.servers()).extracting(AuditedServer::name).containsExactly("EX1", "EX2");
    assertThat(audit.servers().get(0).organisation().receiveConnectors().get(0).remoteIpRanges())
        .hasSize(4);
    assertThat(String.join("\n", audit.notes()))
        .contains("values of RemoteIPRanges are cut off")
        .contains(
            "\"Half an export\" (two-servers.txt, line 20) is left out: the export has no"
                + " RemoteIPRanges")
        .contains(
            "\"Default Frontend EX2\" (two-servers.txt, line 13): the export has no Enabled; it is"
                + " taken at its default")
        .contains("EX1\\Relay: PermissionGroups holds Custom");
  }

  @Test
  void saysWhatOnlyOneOfSeveralServersHas() {
    String entry =
        "Identity : EX1\\Relay\nUser : S-1-5-7\nDeny : False\n"
            + "ExtendedRights : {ms-Exch-SMTP-Accept-Any-Recipient}\n";
    assertThat(Audit.of(List.of(file("two-servers.txt"), file("aces.txt", entry))).notes())
        .anySatisfy(note -> assertThat(note).startsWith("EX1\\Relay has no like on EX2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void readsEveryEncodingThatPowerShellWrites(String encoding) {
    String list = text("permissions-de.txt").replace("\n", "\r\n");
    ExportFile permissions = new ExportFile("p.txt", list.getBytes(Charset.forName(encoding)));
    Audit audit = Audit.of(List.of(file("receive-connectors.xml"), permissions));
    assertThat(
            audit
                .servers()
                .get(0)
                .organisation()
                .receiveConnector("Scanner & Fax")
                .orElseThrow()
                .rightsOf(Set.of(Principal.ANONYMOUS_LOGON)))
        .contains(Right.ACCEPT_ANY_RECIPIENT);
  }

  @Test
  void readsXmlWithAByteOrderMark() {
    byte[] utf16 = ("\uFEFF" + text("receive-connectors.xml")).getBytes(StandardCharsets.UTF_16LE);
    byte[] utf8 = ("\uFEFF" + text("receive-connectors.xml")).getBytes(StandardCharsets.UTF_8);
    for (byte[] content : List.of(utf16, utf8)) {
      assertThat(Audit.of(List.of(new ExportFile("x.xml", content))).servers()).hasSize(1);
    }
  }

  @Test
  void saysWhenAPrincipalMayBeAnonymousInAnUnknownLanguage() {
    String entry =
        "Identity : MAIL01\\Scanner & Fax\nUser : NT-MYNDIGHET\\ANONYM INLOGGNING\nDeny : False\n"
            + "ExtendedRights : {ms-Exch-SMTP-Accept-Any-Recipient}\n";
    assertThat(Audit.of(List.of(file("receive-connectors.xml"), file("p.txt", entry))).notes())
        .anySatisfy(note -> assertThat(note).contains("looks like a built-in account"));
  }

  @Test
  void refusesWhatIsCutShortHostileOrNoExport() {
    String xml = text("receive-connectors.xml");
    refused(xml.substring(0, xml.length() / 2), "cut short or no XML, at line");
    refused("", "is empty");
    refused("<html></html>", "its root is html");
    refused("hello\nworld\n", "holds no objects");
    refused(
        "DomainName : a.test\nDomainType : Authoritative\n", "No Receive connector can be read");
    refused(
        "<!DOCTYPE Objs [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<Objs><Obj><Props><S N=\"Name\">&b;</S></Props></Obj></Objs>",
        "holds a document type");
    refused("<!DOCTYPE Objs SYSTEM \"file:///etc/passwd\"><Objs/>", "holds a document type");
    refused("<Objs>" + "<Obj>".repeat(500) + "</Obj>".repeat(500) + "</Objs>", "nested or long");
    refused("<Objs><Obj><Props><S N=\"Name\">&nobody;</S></Props></Obj></Objs>", "");
  }

  @Test
  void refusesReferencesThatRunInCirclesOrMultiply() {
    refused(
        "<Objs><Obj RefId=\"0\"><Props><Obj N=\"Name\" RefId=\"1\"><LST><Ref RefId=\"1\"/></LST>"
            + "</Obj></Props></Obj></Objs>",
        "refers to itself");
    StringBuilder laughs = new StringBuilder("<Objs><Obj RefId=\"a\"><Props>");
    laughs.append("<Obj N=\"p0\" RefId=\"0\"><LST><S>ha</S></LST></Obj>");
    for (int i = 1; i < 20; i++) {
      String before = "<Ref RefId=\"" + (i - 1) + "\"/>";
      laughs.append("<Obj N=\"p" + i + "\" RefId=\"" + i + "\"><LST>");
      laughs.append(before.repeat(10)).append("</LST></Obj>");
    }
    refused(laughs + "</Props></Obj></Objs>", "repeats itself");
  }

  @Test
  void saysNothingOfRightsThatTheExportDoesNotHave() {
    assertThat(
            Audit.of(List.of(file("two-servers.txt")))
                .servers()
                .get(0)
                .findings(Surroundings.UNKNOWN)
                .all())
        .isEmpty();
  }

  @Test
  void readsAnAccountWhoseNameIsBrokenOverTwoLines() {
    String entry =
        "Identity : MAIL01\\Scanner & Fax\nUser : NT AUTHORITY\\ANONYMOUS\n"
            + "       LOGON\nDeny : False\n"
            + "ExtendedRights : {ms-Exch-SMTP-Accept-Any-Recipient}\n";
    Audit audit = Audit.of(List.of(file("receive-connectors.xml"), file("p.txt", entry)));
    assertThat(
            audit
                .servers()
                .get(0)
                .organisation()
                .receiveConnector("Scanner & Fax")
                .orElseThrow()
                .object()
                .aces())
        .contains(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
  }

  @Test
  void bindsToTheLabsAddressWhatIsBoundToTheRealServers() {
    String list =
        "Name : Fax\nServer : EX1\nBindings : {10.1.0.5:25}\nRemoteIPRanges : {10.1.0.40}\n"
            + "PermissionGroups : AnonymousUsers\nAuthMechanism : Tls\nEnabled : True\n";
    AuditedServer server = Audit.of(List.of(file("c.txt", list))).servers().get(0);
    InLab inLab = server.inLab(FreshInstall.contoso());
    assertThat(inLab.organisation().receiveConnector("Fax").orElseThrow().bindings())
        .extracting(Object::toString)
        .containsExactly("192.0.2.10:25");
    assertThat(inLab.notes()).singleElement().asString().startsWith("Fax: in the lab its Bindings");
    assertThat(server.map().endpoints().get(0).binding()).hasToString("10.1.0.5:25");
  }

  private static void refused(String content, String message) {
    assertThatThrownBy(() -> Audit.of(List.of(file("bad", content))))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining(message);
  }

  @Test
  void standsInTheLabInPlaceOfTheFreshInstall() {
    Organisation lab = adatum().servers().get(0).inLab(FreshInstall.contoso()).organisation();
    assertThat(lab.receiveConnectors())
        .extracting(ReceiveConnector::identity)
        .containsExactly("EX01\\Default Frontend MAIL01", "EX01\\Scanner & Fax");
    assertThat(lab.acceptedDomains())
        .extracting(d -> d.domainName())
        .containsExactly("adatum.test", "*.adatum.test");
    assertThat(lab.recipient("alice@contoso.example")).isPresent();
    assertThat(lab.receiveConnector("Scanner & Fax").orElseThrow().object().aces())
        .noneMatch(ace -> ace.user().name().contains("svc-fax"));
  }

  @Test
  void readsSendConnectors() {
    String list =
        "AddressSpaces : {SMTP:*;1}\nEnabled : False\nSmartHosts : {[10.0.0.9]}\nName : Out\n"
            + "DNSRoutingEnabled : False\nSourceTransportServers : {MAIL01}\n";
    Audit audit = Audit.of(List.of(file("receive-connectors.xml"), file("s.txt", list)));
    assertThat(audit.servers().get(0).findings(Surroundings.UNKNOWN).all())
        .extracting(Finding::fault)
        .contains(Fault.SEND_CONNECTOR_DISABLED);
    Organisation lab = audit.servers().get(0).inLab(FreshInstall.contoso()).organisation();
    assertThat(
            lab.find(SendConnectorSchema.SCHEMA, "Out")
                .orElseThrow()
                .get(SendConnectorSchema.SMART_HOSTS))
        .extracting(Object::toString)
        .containsExactly("[10.0.0.9]");
  }
}
