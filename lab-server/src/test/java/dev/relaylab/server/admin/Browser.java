package dev.relaylab.server.admin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An admin center on a port of its own, and a browser before it. */
final class Browser implements AutoCloseable {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  final AdminCenter center;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private String cookie = "";

  Browser(ShellInMemory lab) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    center = new AdminCenter(lab, lab.clock(), server.getAddress().getPort());
    server.createContext("/", center);
    server.start();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Gets in by a link, as a person does. */
  HttpResponse<String> enter() throws IOException, InterruptedException {
    HttpResponse<String> answer = get(center.link(""));
    cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    return answer;
  }

  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return postBody(path, String.join("&", pairs), "");
  }

  HttpResponse<String> postBody(String path, String body, String origin)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(origin.isEmpty() ? request : request.header("Origin", origin));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String csrf() throws IOException, InterruptedException {
    return hidden(get("/admin/accepted-domains/new").body(), "csrf").get(0);
  }

  /** The values of a page's hidden fields of one name. */
  static List<String> hidden(String page, String name) {
    List<String> values = new ArrayList<>();
    Matcher matcher = HIDDEN.matcher(page);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        values.add(text(matcher.group(2)));
      }
    }
    return values;
  }

  private static String text(String escaped) {
    return escaped
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x3D;", "=")
        .replace("&#x60;", "`")
        .replace("&amp;", "&");
  }

  /** Presses Run on a page that shows commands. */
  HttpResponse<String> run(String path, String preview) throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>();
    Matcher matcher = HIDDEN.matcher(preview);
    while (matcher.find()) {
      fields.add(matcher.group(1));
      fields.add(text(matcher.group(2)));
    }
    fields.add("action");
    fields.add("run");
    return post(path, fields.toArray(new String[0]));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
