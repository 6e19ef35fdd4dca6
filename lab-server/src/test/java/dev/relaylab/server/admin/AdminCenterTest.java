package dev.relaylab.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what every page has. */
class AdminCenterTest {
  private final ShellInMemory lab = new ShellInMemory();
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    browser = new Browser(lab);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/admin/", "/admin/receive-connectors", "/admin/logs/file?file=x"})
  void withoutALinkNothingIsShownButWhatToType(String path) throws Exception {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Type lab admin").doesNotContain("Default Frontend");
  }

  @Test
  void aLinkIsGoodOnce() throws Exception {
    String link = browser.center.link("map");
    HttpResponse<String> first = browser.get(link);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).hasValue("/admin/map");
    assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict");
    HttpResponse<String> again = browser.get(link);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("good once");
  }

  @Test
  void aLinkIsGoodForTenMinutes() throws Exception {
    String link = browser.center.link("");
    lab.clock().advance(Duration.ofMinutes(11));
    assertThat(browser.get(link).statusCode()).isEqualTo(403);
  }

  @Test
  void aLinkLeadsToPagesOfTheAdminCenterOnly() throws Exception {
    HttpResponse<String> answer = browser.get(browser.center.link("../../elsewhere.example"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/admin/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "receive-connectors",
        "receive-connectors/new",
        "receive-connectors/edit?object=Default+Frontend+EX01",
        "receive-connectors/remove?object=Default+Frontend+EX01",
        "accepted-domains",
        "accepted-domains/new",
        "accepted-domains/edit?object=contoso.example",
        "send-connectors",
        "send-connectors/new",
        "map",
        "map?against=1",
        "explain",
        "explain?from=STRANGER&mailFrom=a@elsewhere.example&rcptTo=b@partner.example&port=25",
        "queues",
        "logs",
        "commands"
      })
  void everyPageOfAFreshInstallStands(String page) throws Exception {
    browser.enter();
    HttpResponse<String> answer = browser.get("/admin/" + page);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("<h1>", "lang=\"en\"", "Skip to the content");
    assertThat(answer.body()).doesNotContain("<script", "style=", "http://", "https://");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
  }

  @Test
  void thePictureAndTheStyleAreServedFromHere() throws Exception {
    browser.enter();
    HttpResponse<String> picture = browser.get("/admin/map/picture.svg");
    assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg");
    assertThat(picture.body()).contains("Who gets through, revision 1");
    assertThat(browser.get("/admin/style.css").body()).contains("main {");
    assertThat(browser.get("/admin/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    browser.enter();
    String body = "propose=Remove-AcceptedDomain+contoso.example+-Confirm:%24false&action=run";
    assertThat(browser.postBody("/admin/run", body, "").statusCode()).isEqualTo(403);
    assertThat(browser.postBody("/admin/run", body + "&csrf=0", "").statusCode()).isEqualTo(403);
    String right = body + "&csrf=" + browser.csrf();
    assertThat(browser.postBody("/admin/run", right, "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(lab.ran).isEmpty();
  }

  @Test
  void aNameThatWasMadeToPointHereOpensNothing() throws Exception {
    URI here = browser.enter().uri();
    try (Socket socket = new Socket(here.getHost(), here.getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /admin/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403")
          .contains("loopback address only");
    }
    assertThat(List.of("127.0.2.10:18080", "localhost", "[::1]:80")).allMatch(Gate::isLoopback);
    assertThat(List.of("127.0.0.1.evil.example", "10.0.0.1")).noneMatch(Gate::isLoopback);
  }
}
