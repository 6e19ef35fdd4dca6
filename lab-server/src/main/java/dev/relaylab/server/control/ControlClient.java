package dev.relaylab.server.control;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A lab that runs in another process, reached through its {@link ControlServer}. */
public final class ControlClient implements LabControl {
  private final String endpoint;
  private final String token;

  /**
   * @param endpoint host:port on loopback
   */
  public ControlClient(String endpoint, String token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  /** What the lab at an endpoint says of itself to anybody, or an empty map when none answers. */
  public static Map<String, Object> about(String endpoint) {
    try {
      HttpURLConnection connection = open(endpoint, "/about");
      connection.setConnectTimeout(500);
      connection.setReadTimeout(1000);
      try (InputStream in = connection.getInputStream()) {
        return JSON.std.mapFrom(in);
      }
    } catch (IOException nobody) {
      return Map.of();
    }
  }

  private static HttpURLConnection open(String endpoint, String path) throws IOException {
    return (HttpURLConnection)
        URI.create("http://" + endpoint + path).toURL().openConnection(Proxy.NO_PROXY);
  }

  private HttpURLConnection post(String verb, Map<String, Object> arguments) throws IOException {
    HttpURLConnection connection = open(endpoint, "/lab/" + verb);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asBytes(arguments));
    }
    return connection;
  }

  private Object call(String verb, Map<String, Object> arguments) {
    try {
      HttpURLConnection connection = post(verb, arguments);
      boolean good = connection.getResponseCode() == 200;
      try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
        Map<String, Object> answer = JSON.std.mapFrom(in);
        if (!good) {
          throw new LabUnavailableException(String.valueOf(answer.get("error")));
        }
        return answer.get("result");
      }
    } catch (IOException unreachable) {
      throw new LabUnavailableException(
          "The lab at "
              + endpoint
              + " does not answer ("
              + unreachable.getMessage()
              + "). Start it again with: lab up");
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> status() {
    return (Map<String, Object>) call("status", Map.of());
  }

  @Override
  public int shell(Script script, ShellTerminal terminal) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("session", script.session());
    arguments.put("source", script.source());
    arguments.put("name", script.name());
    arguments.put("width", script.width());
    arguments.put("plain", script.plain());
    arguments.put("answers", true);
    try {
      HttpURLConnection connection = post("shell", arguments);
      if (connection.getResponseCode() != 200) {
        throw new LabUnavailableException(
            "The lab at " + endpoint + " refused: HTTP " + connection.getResponseCode());
      }
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        String line;
        while ((line = lines.readLine()) != null) {
          Map<String, Object> event = JSON.std.mapFrom(line);
          if (event.containsKey("done")) {
            return (Integer) event.get("done");
          }
          show(event, script.session(), terminal);
        }
      }
      throw new LabUnavailableException("The lab went away before the command ended.");
    } catch (IOException unreachable) {
      throw new LabUnavailableException(
          "The lab at "
              + endpoint
              + " went away ("
              + unreachable.getMessage()
              + "). Start it again with: lab up");
    }
  }

  private void show(Map<String, Object> event, String session, ShellTerminal terminal) {
    if (event.containsKey("out")) {
      terminal.out((String) event.get("out"));
    } else if (event.containsKey("err")) {
      terminal.err((String) event.get("err"));
    } else if (event.containsKey("ask")) {
      Map<String, Object> reply = new LinkedHashMap<>();
      reply.put("session", session);
      reply.put("answer", terminal.ask((String) event.get("ask")));
      call("answer", reply);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> objects(String session, String command) {
    return (Map<String, Object>) call("objects", Map.of("session", session, "command", command));
  }

  @Override
  public void interrupt(String session) {
    call("interrupt", Map.of("session", session));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> mail(String address) {
    return (List<Map<String, Object>>) call("mail", Map.of("address", address));
  }

  @Override
  public int begin(String exercise, List<String> commands) {
    return (Integer) call("begin", Map.of("exercise", exercise, "commands", commands));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> undo(Integer to) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("to", to);
    return (Map<String, Object>) call("undo", arguments);
  }

  @Override
  public void evidence(Map<String, Object> data) {
    call("evidence", data);
  }

  @Override
  public Object perform(String action, Map<String, Object> arguments) {
    return call(action, arguments);
  }

  @Override
  public void stop() {
    call("stop", Map.of());
  }

  @Override
  public void close() {}
}
