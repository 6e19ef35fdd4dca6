package dev.relaylab.server.smtp.golden;

import dev.relaylab.server.directory.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One golden dialogue. In its file: {@code == title | client=… | port=… | org=…} begins it; ports
 * and organisations may be several, parted by commas, which all speak the same dialogue; {@code C:}
 * is a line of the client, {@code R:} raw bytes with escapes, {@code T:} silence for as long as the
 * connector bears it, {@code S:} a line of the server, {@code S!} says that the server closes.
 * {@link Conditions} names the other settings.
 */
record Script(String title, Map<String, String> settings, List<Step> steps) {

  /** What the client sends, null for the greeting and silence, and what the server answers. */
  record Step(String source, byte[] sent, List<String> expected) {
    boolean silence() {
      return "T:".equals(source);
    }
  }

  /** This dialogue for each of its ports and organisations. */
  List<Script> each() {
    List<Script> each = new ArrayList<>();
    for (String port : settings.getOrDefault("port", "25").split(",")) {
      for (String organisation : settings.getOrDefault("org", "fresh").split(",")) {
        Map<String, String> one = new LinkedHashMap<>(settings);
        one.put("port", port);
        one.put("org", organisation);
        each.add(new Script(title, one, steps));
      }
    }
    return each;
  }

  IpAddress client() {
    return IpAddress.parse(settings.getOrDefault("client", "203.0.113.9"));
  }

  int port() {
    return Integer.parseInt(settings.getOrDefault("port", "25"));
  }

  String organisation() {
    return settings.getOrDefault("org", "fresh");
  }

  String header() {
    StringBuilder header = new StringBuilder("== " + title);
    settings.forEach((key, value) -> header.append(" | ").append(key).append('=').append(value));
    return header.toString();
  }

  @Override
  public String toString() {
    return title + ", " + organisation() + ":" + port();
  }

  static List<Script> parse(String text) {
    List<Script> scripts = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("== ")) {
        String[] parts = line.substring(3).split(" \\| ");
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
          settings.put(
              parts[i].substring(0, parts[i].indexOf('=')),
              parts[i].substring(parts[i].indexOf('=') + 1));
        }
        Script script = new Script(parts[0], settings, new ArrayList<>());
        script.steps.add(new Step(null, null, new ArrayList<>()));
        scripts.add(script);
      } else if (line.startsWith("C: ") || line.equals("C:")) {
        String said = line.substring(Math.min(3, line.length()));
        step(scripts, line, (said + "\r\n").getBytes(StandardCharsets.UTF_8));
      } else if (line.startsWith("R: ")) {
        step(scripts, line, unescape(line.substring(3)));
      } else if (line.equals("T:")) {
        step(scripts, line, null);
      } else if (line.startsWith("S")) {
        List<Step> steps = scripts.get(scripts.size() - 1).steps;
        steps.get(steps.size() - 1).expected.add(line);
      }
    }
    return scripts;
  }

  private static void step(List<Script> scripts, String source, byte[] sent) {
    scripts.get(scripts.size() - 1).steps.add(new Step(source, sent, new ArrayList<>()));
  }

  private static byte[] unescape(String text) {
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        raw.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      raw.append(
          switch (escaped) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case '0' -> '\0';
            default -> escaped;
          });
    }
    return raw.toString().getBytes(StandardCharsets.UTF_8);
  }
}
