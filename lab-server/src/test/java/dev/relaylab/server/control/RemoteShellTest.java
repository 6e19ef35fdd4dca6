package dev.relaylab.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.OfflineLab;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.journal.WorkspaceLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell over HTTP, as curl and the admin center use it. */
class RemoteShellTest {
  private static final String TOKEN = "0123456789abcdef";

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private LabControl lab;
  private ControlServer server;

  @BeforeEach
  void open() throws IOException {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    lab = new OfflineLab(workspace, WorkspaceLock.tryTake(workspace).orElseThrow());
    server =
        new ControlServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            lab,
            TOKEN,
            Map.of(),
            Map.of());
  }

  @AfterEach
  void close() {
    server.close();
    lab.close();
  }

  private HttpResponse<String> post(String token, String body) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + "/lab/objects");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> run(String body) throws Exception {
    HttpResponse<String> response = post(TOKEN, body);
    assertThat(response.statusCode()).isEqualTo(200);
    return (Map<String, Object>) JSON.std.mapFrom(response.body()).get("result");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> result, String stream) {
    return (List<Map<String, Object>>) result.get(stream);
  }

  @Test
  void writesObjectsWithTheirProperties() throws Exception {
    Map<String, Object> result = run("{\"command\":\"Get-AcceptedDomain\"}");

    assertThat(list(result, "objects"))
        .singleElement()
        .satisfies(
            domain ->
                assertThat(domain)
                    .containsEntry("DomainName", "contoso.example")
                    .containsEntry("Default", true));
    assertThat(list(result, "errors")).isEmpty();
    assertThat(result).containsEntry("status", 0);
  }

  @Test
  void showsListsAsListsAndTextsAsTexts() throws Exception {
    Map<String, Object> result =
        run("{\"command\":\"Get-ReceiveConnector 'Default Frontend EX01'; 1+1; 'text'\"}");

    assertThat(list(result, "objects")).hasSize(3);
    assertThat(list(result, "objects").get(0))
        .containsEntry("Bindings", List.of("[::]:25", "0.0.0.0:25"))
        .containsEntry("MaxMessageSize", "36 MB (37,748,736 bytes)")
        .containsEntry("ConnectionTimeout", "00:10:00");
    assertThat(((List<?>) result.get("objects")).subList(1, 3)).isEqualTo(List.of(2, "text"));
  }

  @Test
  void listsErrorsAndWarningsAndHostText() throws Exception {
    Map<String, Object> result =
        run(
            "{\"command\":\"Write-Host hello; Write-Warning careful; Get-ReceiveConnector nobody\"}");

    assertThat(result).containsEntry("text", "hello\n").containsEntry("status", 1);
    assertThat((List<?>) result.get("warnings")).isEqualTo(List.of("careful"));
    assertThat(list(result, "errors"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat((String) error.get("message")).contains("object 'nobody'");
              assertThat(error).containsEntry("exception", "ManagementObjectNotFoundException");
              assertThat((String) error.get("printed")).contains("At line:1 char:");
            });
  }

  @Test
  void keepsVariablesInANamedSessionOnly() throws Exception {
    run("{\"command\":\"$a = 5\", \"session\":\"mine\"}");

    assertThat((List<?>) run("{\"command\":\"$a\", \"session\":\"mine\"}").get("objects"))
        .isEqualTo(List.of(5));
    assertThat((List<?>) run("{\"command\":\"$a\"}").get("objects")).isEmpty();
  }

  @Test
  void neverWaitsForAnAnswer() throws Exception {
    Map<String, Object> result = run("{\"command\":\"Read-Host Name\"}");

    assertThat(list(result, "errors")).hasSize(1);
  }

  @Test
  void refusesAWrongTokenAndNone() throws Exception {
    assertThat(post("wrong", "{\"command\":\"1\"}").statusCode()).isEqualTo(401);
    assertThat(post(null, "{\"command\":\"1\"}").statusCode()).isEqualTo(401);
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    for (String bad :
        List.of("{", "[1]", "{}", "{\"command\":5}", "{\"command\":\"1\",\"session\":2}")) {
      HttpResponse<String> response = post(TOKEN, bad);

      assertThat(response.statusCode()).as(bad).isEqualTo(400);
      assertThat(response.body()).as(bad).contains("Get-AcceptedDomain");
    }
  }

  @Test
  void theClientAsksTheSame() {
    LabControl client = new ControlClient("127.0.0.1:" + server.address().getPort(), TOKEN);

    assertThat(client.objects("", "(Get-AcceptedDomain).DomainName"))
        .containsEntry("objects", List.of("contoso.example"));
  }
}
