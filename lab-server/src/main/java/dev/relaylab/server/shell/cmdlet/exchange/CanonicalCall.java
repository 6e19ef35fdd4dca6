package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cmdlet call in canonical form, as the journal keeps it: what {@link CommandText} writes, read
 * back without the language.
 *
 * @param parameters by full name, in the order written
 */
record CanonicalCall(String cmdlet, Map<String, Object> parameters) {

  /**
   * Reads one call.
   *
   * @throws InvalidValueException when the text is not in canonical form
   */
  static CanonicalCall parse(String text) {
    return new Reader(text).call();
  }

  private static final class Reader {
    private static final String SECRET = "(ConvertTo-SecureString ";
    private static final String SECRET_END = " -AsPlainText -Force)";
    private static final String CREDENTIAL =
        "(New-Object System.Management.Automation.PSCredential(";
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    CanonicalCall call() {
      String cmdlet = word();
      Map<String, Object> parameters = new LinkedHashMap<>();
      while (at < text.length()) {
        expect(" -");
        String name = word();
        if (!take(":")) {
          expect(" ");
        }
        parameters.put(name, value());
      }
      return new CanonicalCall(cmdlet, parameters);
    }

    private Object value() {
      Object first = single();
      if (!take(",")) {
        return first;
      }
      List<Object> all = new ArrayList<>();
      all.add(first);
      do {
        all.add(single());
      } while (take(","));
      return all;
    }

    private Object single() {
      if (take("'")) {
        return quoted();
      }
      if (take("@()")) {
        return List.of();
      }
      if (take("@{")) {
        return table();
      }
      if (take(SECRET)) {
        return secret();
      }
      if (take(CREDENTIAL)) {
        return credential();
      }
      String word = word();
      if (word.matches("-?\\d{1,18}")) {
        return Long.valueOf(word);
      }
      return switch (word) {
        case "$true" -> true;
        case "$false" -> false;
        case "$null" -> null;
        default -> throw wrong();
      };
    }

    private SecretType.Secret secret() {
      expect("'");
      String plain = quoted();
      expect(SECRET_END);
      return new SecretType.Secret(plain);
    }

    private Credential credential() {
      expect("'");
      String user = quoted();
      expect(", " + SECRET);
      Credential credential = new Credential(user, secret().text());
      expect("))");
      return credential;
    }

    private Map<String, Object> table() {
      Map<String, Object> table = new LinkedHashMap<>();
      do {
        String key = word();
        expect("=");
        table.put(key, value());
      } while (take(";"));
      expect("}");
      return table;
    }

    /** The rest of a quoted text; every quote in it, typographic ones too, is doubled. */
    private String quoted() {
      StringBuilder plain = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if ("'\u2018\u2019\u201a\u201b".indexOf(c) >= 0) {
          if (at == text.length() || text.charAt(at) != c) {
            return plain.toString();
          }
          at++;
        }
        plain.append(c);
      }
      throw wrong();
    }

    private String word() {
      int start = at;
      while (at < text.length() && " :=,;}()".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at == start) {
        throw wrong();
      }
      return text.substring(start, at);
    }

    private boolean take(String wanted) {
      boolean there = text.startsWith(wanted, at);
      at += there ? wanted.length() : 0;
      return there;
    }

    private void expect(String wanted) {
      if (!take(wanted)) {
        throw wrong();
      }
    }

    private InvalidValueException wrong() {
      return new InvalidValueException(
          "The command isn't in canonical form at character " + (at + 1) + ": " + text);
    }
  }
}
