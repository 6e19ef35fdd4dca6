package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one call in canonical form, or nearly so: what these tests write and the journal holds. */
final class Line {
  private final String text;
  private int at;

  private Line(String text) {
    this.text = text;
  }

  static FakeCall run(MemoryLab lab, String text) {
    Line line = new Line(text);
    String cmdlet = line.word();
    CmdletSpec spec = lab.cmdlet(cmdlet).spec();
    List<Object> parameters = new ArrayList<>();
    int position = 1;
    while (line.more()) {
      String name;
      if (line.text.charAt(line.at) == '-' && Character.isLetter(line.text.charAt(line.at + 1))) {
        line.at++;
        name = line.word();
      } else {
        int wanted = position++;
        name =
            spec.parameters().stream()
                .filter(p -> p.position() == wanted)
                .map(Parameter::name)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no position " + wanted + " in " + text));
      }
      line.skip(':');
      boolean bare =
          !line.more()
              || (line.text.charAt(line.at) == '-'
                  && Character.isLetter(line.text.charAt(line.at + 1)));
      Object value = bare ? (Object) true : line.value();
      if (!name.equals("Confirm")) {
        parameters.add(name);
        parameters.add(value);
      }
    }
    return lab.run(cmdlet, parameters.toArray());
  }

  private boolean more() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length();
  }

  private void skip(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
    }
  }

  private String word() {
    int start = at;
    while (at < text.length() && " :=,;}()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private Object value() {
    Object first = single();
    List<Object> all = new ArrayList<>();
    all.add(first);
    while (more() && text.charAt(at) == ',') {
      at++;
      more();
      all.add(single());
    }
    return all.size() == 1 ? first : all;
  }

  private Object single() {
    more();
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return quoted(c);
    }
    if (text.startsWith("@()", at)) {
      at += 3;
      return List.of();
    }
    if (text.startsWith("@{", at)) {
      return table();
    }
    if (text.startsWith("(ConvertTo-SecureString ", at)) {
      at += "(ConvertTo-SecureString ".length();
      Object secret = single();
      at = text.indexOf(')', at) + 1;
      return new SecretType.Secret(secret.toString());
    }
    if (text.startsWith("(New-Object System.Management.Automation.PSCredential(", at)) {
      at += "(New-Object System.Management.Automation.PSCredential(".length();
      Object user = single();
      at++;
      Object password = single();
      at += 2;
      return new Credential(user.toString(), ((SecretType.Secret) password).text());
    }
    String bare = bare();
    return switch (bare) {
      case "$true" -> true;
      case "$false" -> false;
      case "$null" -> null;
      default -> bare;
    };
  }

  private String bare() {
    int start = at;
    while (at < text.length() && " ,;}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      char c = text.charAt(at++);
      boolean typographic = quote == '\'' && "\u2018\u2019\u201a\u201b".indexOf(c) >= 0;
      if (c == quote || typographic) {
        if (at < text.length() && text.charAt(at) == c) {
          at++;
        } else {
          return value.toString();
        }
      }
      value.append(c);
    }
  }

  private Map<String, Object> table() {
    Map<String, Object> table = new LinkedHashMap<>();
    at += 2;
    while (more() && text.charAt(at) != '}') {
      String key = word();
      at++;
      table.put(key, value());
      skip(';');
    }
    at++;
    return table;
  }
}
