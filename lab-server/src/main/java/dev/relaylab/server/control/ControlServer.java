package dev.relaylab.server.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The loopback door of a running lab: the other verbs come in by HTTP with a token, JSON both ways.
 * A shell's output is streamed, one JSON object a line.
 */
public final class ControlServer implements AutoCloseable {
  private static final int LARGEST = 4 << 20;
  private final HttpServer http;
  private final LabControl lab;
  private final String token;
  private final ExecutorService threads = Executors.newCachedThreadPool(ControlServer::daemon);
  private final StreamedShell shell;

  /**
   * Opens the door.
   *
   * @param about what anybody may know: workspace and process
   * @param more what answers other paths, by their beginnings; each guards itself
   * @throws IOException when the port is taken
   */
  public ControlServer(
      InetSocketAddress address,
      LabControl lab,
      String token,
      Map<String, Object> about,
      Map<String, HttpHandler> more)
      throws IOException {
    this.lab = lab;
    this.token = token;
    this.shell = new StreamedShell(lab);
    this.http = HttpServer.create(address, 64);
    http.setExecutor(threads);
    http.createContext("/about", exchange -> answer(exchange, 200, about));
    http.createContext("/lab/", this::guarded);
    more.forEach(http::createContext);
    http.start();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "control");
    thread.setDaemon(true);
    return thread;
  }

  public InetSocketAddress address() {
    return http.getAddress();
  }

  private void guarded(HttpExchange exchange) throws IOException {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted)) {
      answer(
          exchange,
          401,
          Map.of(
              "error", "The token of this lab is needed; it stands in the workspace's lab.lock."));
      return;
    }
    String verb = exchange.getRequestURI().getPath().substring("/lab/".length());
    try {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        answer(exchange, 413, Map.of("error", "A request may have 4 MB. Send a shorter script."));
        return;
      }
      Map<String, Object> arguments = body.length == 0 ? Map.of() : JSON.std.mapFrom(body);
      if (verb.equals("shell")) {
        shell.run(exchange, arguments);
      } else if (verb.equals("objects")) {
        objects(exchange, arguments);
      } else {
        answer(exchange, 200, Map.of("result", dispatch(verb, arguments)));
      }
    } catch (JacksonException bad) {
      answer(
          exchange,
          400,
          Map.of(
              "error",
              "The request is no JSON object. Send {\"command\": \"Get-AcceptedDomain\"}."));
    } catch (RuntimeException refused) {
      answer(exchange, 409, Map.of("error", String.valueOf(refused.getMessage())));
    }
  }

  @SuppressWarnings("unchecked")
  private Object dispatch(String verb, Map<String, Object> arguments) {
    return switch (verb) {
      case "status" -> lab.status();
      case "mail" -> lab.mail((String) arguments.get("address"));
      case "begin" ->
          lab.begin((String) arguments.get("exercise"), (List<String>) arguments.get("commands"));
      case "undo" -> lab.undo((Integer) arguments.get("to"));
      case "evidence" -> {
        lab.evidence(arguments);
        yield true;
      }
      case "interrupt" -> {
        lab.interrupt((String) arguments.get("session"));
        yield true;
      }
      case "answer" ->
          shell.answer((String) arguments.get("session"), (String) arguments.get("answer"));
      case "stop" -> {
        stopSoon();
        yield true;
      }
      default -> lab.perform(verb, arguments);
    };
  }

  /** The answer goes out before the lab goes down. */
  private void stopSoon() {
    threads.execute(
        () -> {
          try {
            TimeUnit.MILLISECONDS.sleep(50);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          lab.stop();
        });
  }

  /** The remote shell: a command in, objects out. */
  private void objects(HttpExchange exchange, Map<String, Object> arguments) throws IOException {
    Object command = arguments.get("command");
    Object session = arguments.getOrDefault("session", "");
    if (!(command instanceof String text) || !(session instanceof String name)) {
      answer(
          exchange,
          400,
          Map.of(
              "error",
              "The command is missing or is no text. Send {\"command\": \"Get-AcceptedDomain\"};"
                  + " a \"session\" of a name of your own keeps variables."));
      return;
    }
    Map<String, Object> result = lab.objects(name, text);
    answer(exchange, 200, Map.of("result", result));
  }

  private static void answer(HttpExchange exchange, int status, Map<String, Object> result)
      throws IOException {
    byte[] body = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asBytes(result);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
