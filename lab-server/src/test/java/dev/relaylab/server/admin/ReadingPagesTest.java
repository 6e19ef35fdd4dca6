package dev.relaylab.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings, map, explain, queues, logs and the command log. */
class ReadingPagesTest {
  private static final String OPEN =
      "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Add-ADPermission -User \"NT"
          + " AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient";
  private static final String ATTEMPT =
      "/admin/explain?from=STRANGER&mailFrom=a@elsewhere.example&rcptTo=b@partner.example&port=";

  private final ShellInMemory lab = new ShellInMemory();
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    browser = new Browser(lab);
    browser.enter();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aFindingIsMendedByItsCommandAfterItWasShown() throws Exception {
    assertThat(browser.get("/admin/").body()).contains("shows no known fault");
    lab.run(OPEN);
    lab.ran.clear();
    String home = browser.get("/admin/").body();
    assertThat(home).contains("CRITICAL", "Anybody can relay", "(revision 2)");
    List<String> mend = Browser.hidden(home, "propose");
    HttpResponse<String> preview =
        browser.post("/admin/run", "csrf", browser.csrf(), "propose", mend.get(0));
    assertThat(preview.body()).contains("This is what will run", "Remove-ADPermission");
    assertThat(lab.ran).isEmpty();
    browser.run("/admin/run", preview.body());
    assertThat(lab.ran).containsExactly(mend.get(0));
    assertThat(browser.get("/admin/").body()).contains("shows no known fault");
  }

  @Test
  void theMapSaysWhatWasOpenedSinceARevision() throws Exception {
    lab.run(OPEN);
    String page = browser.get("/admin/map?against=@1").body();
    assertThat(page)
        .contains("Opened and closed since revision 1", "opened", "all IPv4")
        .contains("250 accepted (was 550)");
    assertThat(browser.get("/admin/map").body()).doesNotContain("(was 550)");
    HttpResponse<String> unknown = browser.get("/admin/map?against=99");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("There is no revision 99");
  }

  @Test
  void explainMarksTheDecidingLineAndProposesAChange() throws Exception {
    String page = browser.get(ATTEMPT + "25").body();
    assertThat(page).contains("Refused at rcpt: 550 5.7.54");
    assertThat(page).containsOnlyOnce("<tr class=\"deciding\">");
    assertThat(Browser.hidden(page, "propose")).isNotEmpty();
    HttpResponse<String> bad = browser.get(ATTEMPT + "x&user=mallory");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body())
        .contains("A port is a number", "Nobody can log on as", "value=\"a@elsewhere.example\"");
  }

  @Test
  void anAttemptThatWasSeenLeadsToItsExplanation() throws Exception {
    lab.seen("203.0.113.9", "", "b@partner.example", "550 5.7.54 SMTP; Unable to relay");
    String page = browser.get("/admin/explain").body();
    assertThat(page).contains("550 5.7.54 SMTP; Unable to relay").contains("from&#x3D;203.0.113.9");
  }

  @Test
  void aLogIsATableWithAFilterAndAnEnd() throws Exception {
    lab.logs.add(
        new AdminBackend.LogFile(
            "FrontEnd/ProtocolLog/SmtpReceive/RECV20240101-1.log",
            () ->
                List.of(
                    "#Software: x",
                    "#Fields: date-time,session-id,data,context",
                    "1,S1,\"EHLO a,b\",",
                    "2,S1,MAIL,",
                    "3,S2,mail again,")));
    assertThat(browser.get("/admin/logs").body()).contains("SMTP receive protocol log");
    String file = "/admin/logs/file?file=FrontEnd/ProtocolLog/SmtpReceive/RECV20240101-1.log";
    assertThat(browser.get(file).body())
        .contains("3 of 3 matching", "<td>EHLO a,b</td>", "left out: context");
    assertThat(browser.get(file + "&filter=mail&last=1").body())
        .contains("1 of 2 matching", "<td>mail again</td>")
        .doesNotContain("<td>MAIL</td>");
    assertThat(browser.get(file + "&last=none").statusCode()).isEqualTo(422);
    assertThat(browser.get("/admin/logs/file?file=../lab.lock").statusCode()).isEqualTo(404);
  }

  @Test
  void aQueueInRetryCanBeTriedAgain() throws Exception {
    lab.queues.add(
        new AdminBackend.Queue(
            "EX01\\3", "SmtpRelayToMx", "Retry", 2, "partner.example", "451 4.4.0"));
    String page = browser.get("/admin/queues").body();
    assertThat(page).contains("partner.example", "451 4.4.0");
    assertThat(Browser.hidden(page, "propose"))
        .containsExactly("Retry-Queue \"EX01\\3\" -Confirm:$false");
  }

  @Test
  void theCommandLogHasEveryRevisionAndHowToGoBack() throws Exception {
    lab.run(OPEN);
    assertThat(browser.get("/admin/commands").body())
        .contains("2 (now)", "Add-ADPermission", "fresh install", "lab undo");
  }
}
