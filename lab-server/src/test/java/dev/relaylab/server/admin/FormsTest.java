package dev.relaylab.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms build cmdlet calls, show them, and lose nothing that was written. */
class FormsTest {
  private static final String EDIT = "/admin/receive-connectors/edit";
  private static final String NEW = "/admin/receive-connectors/new";
  private static final String RELAY =
      "New-ReceiveConnector -Name \"relay\" -TransportRole FrontendTransport -Usage Custom"
          + " -Bindings \"0.0.0.0:25\" -RemoteIPRanges \"192.0.2.40\"";

  private final ShellInMemory lab = new ShellInMemory();
  private Browser browser;
  private String csrf;

  @BeforeEach
  void open() throws Exception {
    browser = new Browser(lab);
    browser.enter();
    csrf = browser.csrf();
    assertThat(lab.run(RELAY).failed()).isFalse();
    lab.ran.clear();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private ReceiveConnector relay() {
    return lab.organisation().receiveConnector("relay").orElseThrow();
  }

  /** The form of the connector as it is, with some fields as a test has them. */
  private HttpResponse<String> show(String... changed) throws IOException, InterruptedException {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "csrf",
                csrf,
                "object",
                "relay",
                "action",
                "show",
                "Enabled",
                "True",
                "ProtocolLoggingLevel",
                "None",
                "MaxMessageSize",
                "36 MB (37,748,736 bytes)",
                "Fqdn",
                "ex01.contoso.example",
                "Bindings",
                "0.0.0.0:25",
                "AuthMechanism",
                "Tls",
                "RemoteIPRanges",
                "192.0.2.40",
                "aceUser",
                "NT AUTHORITY\\ANONYMOUS LOGON",
                "aceHow",
                "allow"));
    for (int i = 0; i < changed.length; i += 2) {
      int at = fields.indexOf(changed[i]);
      if (at >= 0 && at % 2 == 0) {
        fields.set(at + 1, changed[i + 1]);
      } else {
        fields.addAll(List.of(changed[i], changed[i + 1]));
      }
    }
    return browser.post(EDIT, fields.toArray(new String[0]));
  }

  @Test
  void savingSetsExactlyWhatIsDifferent() throws Exception {
    HttpResponse<String> preview =
        show(
            "MaxMessageSize",
            "10MB",
            "RemoteIPRanges",
            "192.0.2.40\r\n192.0.2.51",
            "PermissionGroups",
            "AnonymousUsers");
    assertThat(Browser.hidden(preview.body(), "command"))
        .containsExactly(
            "Set-ReceiveConnector \"EX01\\relay\" -MaxMessageSize \"10MB\" -RemoteIPRanges"
                + " \"192.0.2.40\",\"192.0.2.51\" -PermissionGroups AnonymousUsers");
    assertThat(lab.ran).isEmpty();
    HttpResponse<String> done = browser.run(EDIT, preview.body());
    assertThat(done.headers().firstValue("Location")).hasValue("/admin/done");
    assertThat(lab.ran).isEqualTo(Browser.hidden(preview.body(), "command"));
    assertThat(relay().get(ReceiveConnectorSchema.MAX_MESSAGE_SIZE))
        .isEqualTo(ByteSize.parse("10MB"));
    assertThat(relay().permissionGroupsText()).isEqualTo("AnonymousUsers");
    assertThat(browser.get("/admin/done").body()).contains("revision 3", "lab undo");
  }

  @Test
  void aFormThatChangesNothingGivesNoCommand() throws Exception {
    HttpResponse<String> answer = show();
    assertThat(answer.body()).contains("Nothing is different");
    assertThat(Browser.hidden(answer.body(), "command")).isEmpty();
  }

  @Test
  void aRightIsAddedAndTakenAway() throws Exception {
    HttpResponse<String> add = show("aceRight", "ms-Exch-SMTP-Accept-Any-Recipient");
    assertThat(Browser.hidden(add.body(), "command"))
        .containsExactly(
            "Get-ReceiveConnector \"EX01\\relay\" | Add-ADPermission -User \"NT"
                + " AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights"
                + " \"ms-Exch-SMTP-Accept-Any-Recipient\"");
    browser.run(EDIT, add.body());
    assertThat(relay().object().aces()).hasSize(1);
    String entry = relay().object().aces().iterator().next().toString();
    HttpResponse<String> away = show("takeAway", entry);
    assertThat(away.body()).contains("Remove-ADPermission");
    browser.run(EDIT, away.body());
    assertThat(relay().object().aces()).isEmpty();
  }

  @Test
  void whatIsNotRightIsSaidAtTheFieldAndKept() throws Exception {
    HttpResponse<String> answer =
        show("RemoteIPRanges", "192.0.2.4000", "Comment", "keep \"this\"");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Not right: The IP address range &quot;192.0.2.4000&quot;")
        .contains("\n192.0.2.4000</textarea>")
        .contains("value=\"keep &quot;this&quot;\"");
    assertThat(lab.ran).isEmpty();
  }

  @Test
  void whatTheShellRefusesIsShownAndTheFormKept() throws Exception {
    HttpResponse<String> preview =
        browser.post(
            NEW,
            "csrf",
            csrf,
            "action",
            "show",
            "Name",
            "twin",
            "TransportRole",
            "FrontendTransport",
            "Usage",
            "Custom",
            "Bindings",
            "0.0.0.0:25",
            "RemoteIPRanges",
            "192.0.2.40");
    HttpResponse<String> answer = browser.run(NEW, preview.body());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("The shell refused this", "ConnectorMappingConflictException")
        .contains("value=\"twin\"");
    assertThat(lab.organisation().receiveConnector("twin")).isEmpty();
  }

  @Test
  void aCommandThatIsNoLongerTheOneThatWasSeenIsShownAgain() throws Exception {
    HttpResponse<String> preview = show("Comment", "new", "MaxMessageSize", "10MB");
    lab.run("Set-ReceiveConnector relay -MaxMessageSize 10MB");
    lab.ran.clear();
    HttpResponse<String> answer = browser.run(EDIT, preview.body());
    assertThat(answer.body()).contains("has changed since you looked");
    assertThat(lab.ran).isEmpty();
    browser.run(EDIT, answer.body());
    assertThat(lab.ran).containsExactly("Set-ReceiveConnector \"EX01\\relay\" -Comment \"new\"");
  }

  @Test
  void removingAsksFirst() throws Exception {
    String path = "/admin/receive-connectors/remove";
    HttpResponse<String> asked = browser.get(path + "?object=relay");
    assertThat(asked.body()).contains("Remove relay?");
    assertThat(lab.organisation().receiveConnector("relay")).isPresent();
    browser.run(path, asked.body());
    assertThat(lab.ran).containsExactly("Remove-ReceiveConnector \"EX01\\relay\" -Confirm:$false");
    assertThat(lab.organisation().receiveConnector("relay")).isEmpty();
    assertThat(browser.get(path + "?object=relay").statusCode()).isEqualTo(404);
  }

  @Test
  void domainsAndSendConnectorsAreMadeLikewise() throws Exception {
    String domains = "/admin/accepted-domains/new";
    HttpResponse<String> preview =
        browser.post(
            domains,
            "csrf",
            csrf,
            "action",
            "show",
            "Name",
            "Fabrikam",
            "DomainName",
            "fabrikam.example",
            "DomainType",
            "InternalRelay");
    assertThat(Browser.hidden(preview.body(), "command"))
        .containsExactly(
            "New-AcceptedDomain -Name \"Fabrikam\" -DomainName \"fabrikam.example\" -DomainType"
                + " InternalRelay");
    browser.run(domains, preview.body());
    assertThat(lab.organisation().acceptedDomains()).hasSize(2);
    String send = "/admin/send-connectors/new";
    preview =
        browser.post(
            send,
            "csrf",
            csrf,
            "action",
            "show",
            "Name",
            "Out",
            "Usage",
            "Custom",
            "AddressSpaces",
            "*",
            "SmartHosts",
            "mx.partner.example");
    assertThat(Browser.hidden(preview.body(), "command").get(0))
        .startsWith("New-SendConnector -Name \"Out\" -Usage Custom -AddressSpaces")
        .contains("-DNSRoutingEnabled $false -SmartHosts \"mx.partner.example\"");
    HttpResponse<String> done = browser.run(send, preview.body());
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(browser.get("/admin/send-connectors").body()).contains("mx.partner.example");
  }

  @Test
  void namesBannersAndCommandsCannotBringInScript() throws Exception {
    String evil = "<script>alert(1)</script>";
    lab.run(
        "New-ReceiveConnector -Name '"
            + evil
            + "' -Custom -TransportRole FrontendTransport"
            + " -Bindings 0.0.0.0:26 -RemoteIPRanges 192.0.2.41 -Comment '\"><b>'"
            + " -Banner '220 "
            + evil
            + "'");
    assertThat(lab.organisation().receiveConnector(evil)).isPresent();
    lab.logs.add(
        new AdminBackend.LogFile("x.log", () -> List.of("#Fields: data", "\"" + evil + "\"")));
    lab.seen("203.0.113.9", evil + "@x.example", "b@partner.example", evil);
    lab.queues.add(new AdminBackend.Queue("EX01\\3", evil, "Retry", 1, evil, evil));
    for (String page :
        List.of(
            "",
            "receive-connectors",
            "commands",
            "map",
            "explain",
            "queues",
            "logs/file?file=x.log",
            "logs/file?file=x.log&filter=%3Cscript%3Ealert",
            "receive-connectors/edit?object=%3Cscript%3Ealert(1)%3C/script%3E",
            "receive-connectors/edit?object=%3Cscript%3E",
            "explain?from=%3Cscript%3E&mailFrom=%3Cscript%3E")) {
      HttpResponse<String> answer = browser.get("/admin/" + page);
      assertThat(answer.body()).as(page).doesNotContain("<script", "<b>").contains("</html>");
    }
  }
}
