package dev.relaylab.server.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of the admin center: checks who asks, and hands the request to its page. */
public final class AdminCenter implements HttpHandler {
  private static final String HOME = "/admin/";
  private static final int LARGEST = 1 << 20;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
              + " frame-ancestors 'none'; base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final Gate gate;
  private final Layout layout;
  private final Map<String, Page> pages;

  /**
   * @param port the one it is reached by
   */
  public AdminCenter(AdminBackend lab, InstantSource clock, int port) {
    this.gate = new Gate(clock, port);
    this.layout = new Layout(lab);
    this.pages = Pages.of(lab, layout);
  }

  /**
   * A path that lets one browser in, once.
   *
   * @param page where it leads: {@code map}, {@code explain}; empty for the first page
   */
  public String link(String page) {
    return HOME + "login?ticket=" + gate.ticket() + (page.isEmpty() ? "" : "&to=" + page);
  }

  /** Whether there is such a page to lead to. */
  public boolean has(String page) {
    return pages.containsKey(HOME + page);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    WebAnswer answer;
    try {
      answer = answer(exchange);
    } catch (RuntimeException fault) {
      answer =
          layout.outside(
              500,
              "The lab has a fault",
              "This page could not be made: " + fault,
              "The organisation is as it was. Go back, or use the shell: lab ems");
    }
    HEADERS.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), headOnly || length == 0 ? -1 : length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!headOnly) {
        out.write(answer.body());
      }
    }
  }

  private WebAnswer answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (!Gate.isLoopback(host)) {
      return layout.outside(
          403,
          "Not by this name",
          "The admin center answers to its loopback address only.",
          "Type lab admin in a terminal, and open the link that it prints.");
    }
    String path = exchange.getRequestURI().getPath();
    String query = exchange.getRequestURI().getRawQuery();
    if (path.equals("/admin/style.css")) {
      return WebAnswer.of(200, "text/css; charset=utf-8", Templates.text("style.css"));
    }
    Optional<Session> session =
        gate.session(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
    if (path.equals("/admin/login")) {
      return login(WebRequest.fields(query), session.isPresent());
    }
    if (session.isEmpty()) {
      return layout.outside(
          403,
          "Relay Lab admin center",
          "A browser gets in by a link that is good once, so that no other program can use it.",
          "Type lab admin in a terminal, and open the link that it prints.");
    }
    return switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" ->
          toPage(new WebRequest(false, path, WebRequest.fields(query), session.get()));
      case "POST" -> form(exchange, path, session.get());
      default ->
          layout.outside(405, "Not so", "A page is asked for, or a form is sent.", "Go back.");
    };
  }

  private WebAnswer login(Map<String, List<String>> fields, boolean inside) {
    String to = HOME + fields.getOrDefault("to", List.of("")).get(0);
    String page = pages.containsKey(to) ? to : HOME;
    if (inside) {
      return WebAnswer.redirect(page);
    }
    return gate.enter(fields.getOrDefault("ticket", List.of("")).get(0))
        .map(cookie -> WebAnswer.redirect(page, Map.of("Set-Cookie", cookie)))
        .orElseGet(
            () ->
                layout.outside(
                    403,
                    "This link has been used",
                    "A link of lab admin is good once, and for ten minutes.",
                    "Type lab admin in a terminal again, and open the new link."));
  }

  private WebAnswer form(HttpExchange exchange, String path, Session session) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return layout.outside(
          413, "Too much", "A form may have 1 MB.", "Go back and leave something out.");
    }
    WebRequest request =
        new WebRequest(
            true, path, WebRequest.fields(new String(body, StandardCharsets.UTF_8)), session);
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    String own = "http://" + exchange.getRequestHeaders().getFirst("Host");
    if (!Gate.sameSecret(session.csrf(), request.one("csrf"))
        || (origin != null && !origin.equals(own))) {
      return layout.outside(
          403,
          "Not from this page",
          "The form does not come from a page that this browser was given. Nothing was changed.",
          "Open the page again from the admin center, and send the form from there.");
    }
    return toPage(request);
  }

  private WebAnswer toPage(WebRequest request) {
    if (request.path().equals("/") || request.path().equals("/admin")) {
      return WebAnswer.redirect(HOME);
    }
    Page page = pages.get(request.path());
    return page == null
        ? layout.page(404, request, "message", Message.noPage(request.path()))
        : page.answer(request);
  }
}
