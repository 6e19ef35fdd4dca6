package dev.relaylab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.docs.LabProcess.Result;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path as a new user walks it, with real processes: from {@code lab start} to green
 * checks on all five exercises, a submission, and a graded folder.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkingLabTest {
  private static final String OFFSET = "12000";
  private static final String GRANT =
      "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Add-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\"";
  private static final String REVOKE =
      "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Remove-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\" -Confirm:$false";
  private static final String RELAY =
      "New-ReceiveConnector -Name \"smtp relay\" -TransportRole FrontendTransport -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40; "
          + "Set-ReceiveConnector \"smtp relay\" -PermissionGroups AnonymousUsers; "
          + "Get-ReceiveConnector \"smtp relay\" | Add-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\"";

  @TempDir static Path folder;
  private static LabProcess lab;
  private static List<String> ids;

  @BeforeAll
  static void up() {
    lab = new LabProcess(folder.resolve("lab"));
    Result up = lab.run("up", "--detach", "--clock", "fast", "--offset", OFFSET);
    assertThat(up.status()).as(up.err()).isZero();
    ids = courseRows().stream().map(row -> (String) row.get("id")).toList();
  }

  @AfterAll
  static void down() {
    lab.run("down");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> courseRows() {
    Result course = lab.run("course", "--json");
    assertThat(course.status()).as(course.err()).isZero();
    return (List<Map<String, Object>>) course.json().get("exercises");
  }

  private static String dialogue(String from, String to) {
    return "EHLO client.example\nMAIL FROM:<" + from + ">\nRCPT TO:<" + to + ">\nQUIT\n";
  }

  private static String message(String from, String to, String subject) {
    return "EHLO client.example\nMAIL FROM:<"
        + from
        + ">\nRCPT TO:<"
        + to
        + ">\nDATA\nSubject: "
        + subject
        + "\n\nhello\n.\nQUIT\n";
  }

  private static Result telnet(String machine, String input) {
    return lab.runWith(input, "on", machine, "telnet", "mail.contoso.example", "25");
  }

  private static void begin(int number) {
    Result start = lab.run("start", ids.get(number - 1));
    assertThat(start.status()).as(start.out() + start.err()).isZero();
  }

  private static void ems(String source) {
    Result ems = lab.run("ems", "-c", source);
    assertThat(ems.status()).as(ems.out() + ems.err()).isZero();
  }

  private static void open() {
    Result check = lab.run("check", "--json");
    assertThat(check.status()).as(check.out() + check.err()).isEqualTo(1);
    assertThat(check.json()).containsEntry("passed", false);
  }

  private static void green() {
    Result check = lab.run("check", "--json");
    assertThat(check.status()).as(check.out() + check.err()).isZero();
    assertThat(check.json())
        .containsEntry("passed", true)
        .containsEntry("points", check.json().get("maxPoints"));
  }

  @Test
  @Order(1)
  void theServerIsClosedAndTheLearnerSeesIt() {
    begin(1);
    open();
    Result dns = lab.run("on", "STRANGER", "nslookup", "-type=mx", "contoso.example");
    assertThat(dns.out()).contains("mail.contoso.example");
    Result session = telnet("STRANGER", dialogue("a@elsewhere.example", "b@partner.example"));
    assertThat(session.status()).isZero();
    assertThat(session.out())
        .contains("Microsoft ESMTP MAIL Service ready at")
        .contains("Hello [203.0.113.9]")
        .contains("550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain")
        .contains("221 2.0.0 Service closing transmission channel");
    green();
  }

  @Test
  @Order(2)
  void openedByMistakeAStrangersMailArrives() {
    begin(2);
    open();
    ems(GRANT);
    assertThat(
            telnet(
                    "STRANGER",
                    message("a@elsewhere.example", "victim@partner.example", "through you"))
                .out())
        .contains("250 2.1.5 Recipient OK")
        .contains("Queued mail for delivery");
    Result mail = lab.run("mail", "victim@partner.example", "--json", "--wait", "10s");
    assertThat(mail.status()).as(mail.err()).isZero();
    assertThat(mail.jsonList()).first().asString().contains("through you");
    green();
  }

  @Test
  @Order(3)
  void closedAgain() {
    begin(3);
    open();
    ems(REVOKE);
    green();
  }

  @Test
  @Order(4)
  void onePrinterMayRelay() {
    begin(4);
    open();
    ems(RELAY);
    green();
  }

  @Test
  @Order(5)
  void provedFromTwoMachinesAndInTwoMailboxes() {
    begin(5);
    open();
    assertThat(telnet("PRINTER", dialogue("scan@contoso.example", "b@partner.example")).out())
        .contains("250 2.1.5");
    assertThat(telnet("WEBAPP", dialogue("app@contoso.example", "b@partner.example")).out())
        .contains("550 5.7.54");
    for (String to : List.of("alice@contoso.example", "b@partner.example")) {
      Result sent =
          lab.run(
              "on",
              "PRINTER",
              "Send-MailMessage",
              "-From",
              "scan@contoso.example",
              "-To",
              to,
              "-Subject",
              "Scan 5",
              "-Body",
              "x",
              "-SmtpServer",
              "mail.contoso.example");
      assertThat(sent.status()).as(sent.out() + sent.err()).isZero();
      assertThat(lab.run("mail", to, "--json", "--wait", "10s").out()).contains("Scan 5");
    }
    green();
  }

  @Test
  @Order(0)
  void aRunningLabAsksBeforeARemovalAndSaysWhichMailboxIsNotThere() {
    Result removal = lab.run("ems", "-c", "Remove-ReceiveConnector 'Client Frontend EX01'");
    assertThat(removal.status()).isEqualTo(1);
    assertThat(removal.err()).contains("confirmation").contains("-Confirm:$false");
    assertThat(lab.run("ems", "-c", "Get-ReceiveConnector 'Client Frontend EX01'").status())
        .isZero();

    Result typo = lab.run("mail", "alise@contoso.example", "--json");
    assertThat(typo.status()).isEqualTo(1);
    assertThat(typo.err()).contains("alise@contoso.example").contains("lab status");
  }

  @Test
  @Order(0)
  void theAdminCenterOpensByItsLinkAlone() throws Exception {
    URI link = URI.create(lab.run("admin", "receive-connectors").out().strip());
    HttpClient stranger = HttpClient.newHttpClient();
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    assertThat(get(stranger, link.resolve("/admin/receive-connectors")).statusCode())
        .isEqualTo(403);
    HttpResponse<String> page = get(browser, link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Default Frontend EX01");
    assertThat(get(stranger, link).statusCode()).as("a used link").isEqualTo(403);
    assertThat(get(browser, link.resolve("/admin/map")).body()).contains("STRANGER");
  }

  private static HttpResponse<String> get(HttpClient client, URI page) throws Exception {
    return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Order(6)
  void submittedAndGradedBesideScriptsAndRubbish() throws Exception {
    Result submit = lab.run("submit", "--out", folder.resolve("s1.relaylab").toString());
    assertThat(submit.status()).as(submit.err()).isZero();
    Path handedIn = Path.of(submit.out().strip().lines().reduce((a, b) -> b).orElseThrow());
    assertThat(handedIn).exists();

    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.copy(handedIn, inbox.resolve("s1.relaylab"));
    Files.writeString(inbox.resolve("good.ps1"), "# exercise: " + ids.get(3) + "\n" + RELAY + "\n");
    Files.writeString(
        inbox.resolve("bad.ps1"), "# exercise: " + ids.get(3) + "\nGet-ReceiveConnector\n");
    Files.writeString(inbox.resolve("nothing.ps1"), "Get-ReceiveConnector\n");
    Files.write(inbox.resolve("rubbish.relaylab"), new byte[] {1, 2, 3});

    Path report = folder.resolve("report");
    Result grade = lab.run("grade", inbox.toString(), "--out", report.toString());
    assertThat(grade.status()).as(grade.out() + grade.err()).isLessThan(2);
    String results = Files.readString(report.resolve("results.json"));
    Map<String, Object> json = com.fasterxml.jackson.jr.ob.JSON.std.mapFrom(results);
    assertThat(row(json, "s1.relaylab"))
        .containsEntry("status", "graded")
        .containsEntry("passed", true);
    assertThat(row(json, "good.ps1"))
        .containsEntry("status", "graded")
        .containsEntry("passed", true);
    assertThat(row(json, "bad.ps1"))
        .containsEntry("status", "graded")
        .containsEntry("passed", false);
    assertThat(row(json, "nothing.ps1")).containsEntry("status", "ungraded");
    assertThat(row(json, "rubbish.relaylab")).containsEntry("status", "ungraded");
    assertThat((String) row(json, "rubbish.relaylab").get("reason")).isNotBlank();
    assertThat(report.resolve("grades.csv")).content().contains("rubbish.relaylab", "nothing.ps1");
    assertThat(report.resolve("index.html")).content().contains("rubbish.relaylab", "NOT GRADED");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> row(Map<String, Object> results, String file) {
    return ((List<Map<String, Object>>) results.get("submissions"))
        .stream()
            .filter(row -> ((String) row.get("file")).endsWith(file))
            .findFirst()
            .orElseThrow();
  }
}
