package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.cmdlet.exchange.Settings.Making;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.ParameterType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the files of settings: a class begins at the left margin with its noun and .NET type. The
 * indented lines below it are
 *
 * <ul>
 *   <li>its properties: {@code bool Name = value}, or several names without a value; with {@code !}
 *       before the type of one that no cmdlet sets and {@code +} before that of one that only New
 *       sets; {@code as Name Label} shows it under another name;
 *   <li>{@code object}s that setup makes, and what Get {@code takes} or Set takes {@code also};
 *   <li>{@code refers}: which properties name something else, as {@link References} has it;
 *   <li>which properties the lab {@code acts} on, and what it {@code does};
 *   <li>for classes of which administrators make more: what New {@code needs}, how the object is
 *       {@code named} ({@code $Phrase}, or {@code #} for the next number), {@code ranked} from 0 or
 *       1 by their Priority, the {@code state} that -Enabled and Enable change, and what the lab
 *       {@code warns} of, or Exchange {@code notices}.
 * </ul>
 */
final class SettingsFile {
  private static final Set<String> WORDS =
      Set.of(
          "about",
          "verbs",
          "table",
          "bare",
          "in",
          "acts",
          "does",
          "needs",
          "named",
          "ranked",
          "state",
          "warns",
          "notices",
          "mailboxes",
          "people");

  private final String noun;
  private final String typeName;
  private final List<Property<?>> properties = new ArrayList<>();
  private final Set<String> onlyNew = new LinkedHashSet<>();
  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Parameter> filters = new ArrayList<>();
  private final List<Parameter> also = new ArrayList<>();
  private final List<References> references = new ArrayList<>();
  private final List<String> objects = new ArrayList<>();

  private SettingsFile(String heading) {
    String[] words = heading.split(" ");
    this.noun = words[0];
    this.typeName = "Microsoft.Exchange." + words[1];
  }

  static List<Settings> read(String file) {
    List<SettingsFile> classes = new ArrayList<>();
    try (InputStream in = SettingsFile.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(each -> !each.isBlank()).toList()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (line.startsWith(" ")) {
          classes.get(classes.size() - 1).line(line.strip());
        } else {
          classes.add(new SettingsFile(line));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return classes.stream().map(SettingsFile::settings).toList();
  }

  private void line(String line) {
    String[] parts = line.split(" ", 2);
    String rest = parts.length > 1 ? parts[1].strip() : "";
    if (WORDS.contains(parts[0])) {
      lines.merge(parts[0], rest, (before, more) -> before + " " + more);
      return;
    }
    switch (parts[0]) {
      case "as" -> labels.put(rest.split(" ")[0], rest.split(" ")[1]);
      case "takes" -> filters.add(filter(rest));
      case "also" -> also.addAll(ignored(rest));
      case "object" -> objects.add(rest);
      case "refers" -> {
        String[] words = rest.split(" ", 2);
        references.add(new References(words[0], List.of(words[1].split(" "))));
      }
      default -> properties(parts[0], rest);
    }
  }

  private void properties(String type, String rest) {
    char mark = type.charAt(0);
    boolean marked = mark == '!' || mark == '+';
    String name = marked ? type.substring(1) : type;
    int equals = rest.indexOf('=');
    String value = equals < 0 ? "" : rest.substring(equals + 1).strip();
    for (String each : (equals < 0 ? rest : rest.substring(0, equals)).strip().split(" ")) {
      properties.add(SettingsTypes.property(each, name, value, mark != '!'));
      if (mark == '+') {
        onlyNew.add(each);
      }
    }
  }

  private static Parameter filter(String rest) {
    String[] words = rest.split(" ");
    String help = "Taken; it changes nothing in what is shown.";
    return switch (words[0]) {
      case "server" -> Parameter.named(words[1], ServerType.INSTANCE, "The server.").piped();
      case "switch" -> Parameter.named(words[1], Types.SWITCH, help).is(Fidelity.IGNORED);
      case "match" -> Parameter.named(words[1], new IdentityType("String"), "Only these.");
      case "text" -> Parameter.named(words[1], Types.STRING, "Only these.");
      case "any" -> Parameter.named(words[1], Types.ANY, help).is(Fidelity.IGNORED);
      default ->
          Parameter.named(words[1], Types.oneOf("String", words[0].split("\\|")), "Only these.");
    };
  }

  private static List<Parameter> ignored(String rest) {
    String[] words = rest.split(" ");
    ParameterType type =
        switch (words[0]) {
          case "switch" -> Types.SWITCH;
          case "bool" -> Types.BOOL;
          default -> Types.ANY;
        };
    return Arrays.stream(words)
        .skip(1)
        .map(name -> Parameter.named(name, type, "Taken; nothing in the lab acts on it."))
        .map(parameter -> parameter.is(Fidelity.IGNORED))
        .toList();
  }

  private Settings settings() {
    Schema schema =
        new Schema(
            "msExch" + noun,
            typeName,
            lines.getOrDefault("in", "CN=" + noun),
            "0.1 (8.0.535.0)",
            List.copyOf(properties));
    return new Settings(
        noun,
        schema,
        lines.get("about"),
        words(lines.getOrDefault("verbs", "get")),
        lines.containsKey("bare"),
        List.copyOf(words(lines.getOrDefault("table", ""))),
        Map.copyOf(labels),
        List.copyOf(filters),
        List.copyOf(also),
        objects.stream().map(object -> fresh(object, schema)).toList(),
        new Making(
            lines.getOrDefault("named", "$Name"),
            words(lines.getOrDefault("needs", "")),
            Set.copyOf(onlyNew),
            words(lines.getOrDefault("people", "")),
            lines.containsKey("ranked") ? Integer.parseInt(lines.get("ranked")) : -1,
            lines.get("state"),
            lines.get("warns"),
            lines.get("notices"),
            List.copyOf(references)),
        lines.containsKey("mailboxes"),
        inForce());
  }

  private Settings.InForce inForce() {
    return lines.containsKey("acts")
        ? new Settings.InForce(lines.get("does"), List.copyOf(words(lines.get("acts"))))
        : Settings.InForce.NOTHING;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    words.remove("");
    return words;
  }

  private static Settings.Fresh fresh(String line, Schema schema) {
    String[] parts = line.split("; ");
    Map<Property<?>, Object> values = new LinkedHashMap<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      Property<?> property = schema.property(pair[0].strip()).orElseThrow();
      values.put(property, property.type().parse(pair[1].strip()));
    }
    return new Settings.Fresh(parts[0].strip(), values);
  }
}
