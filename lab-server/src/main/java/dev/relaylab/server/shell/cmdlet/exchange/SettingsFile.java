package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code settings.txt}: a class begins at the left margin with its noun and .NET type; the
 * indented lines below it are its properties ({@code bool Name = value}, with {@code !} before the
 * type of one that no cmdlet sets; {@code as Name Label} shows it under another name), the objects
 * that setup makes, what its cmdlets take, and which properties the lab acts on ({@code acts}) and
 * how ({@code does}).
 */
final class SettingsFile {
  private final String noun;
  private final String typeName;
  private final List<Property<?>> properties = new ArrayList<>();
  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Parameter> filters = new ArrayList<>();
  private final List<String> objects = new ArrayList<>();

  private SettingsFile(String heading) {
    String[] words = heading.split(" ");
    this.noun = words[0];
    this.typeName = "Microsoft.Exchange." + words[1];
  }

  static List<Settings> read() {
    List<SettingsFile> classes = new ArrayList<>();
    try (InputStream in = SettingsFile.class.getResourceAsStream("settings.txt");
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
    switch (parts[0]) {
      case "about", "verbs", "table", "bare", "in", "acts", "does" -> lines.put(parts[0], rest(parts));
      case "as" -> labels.put(rest(parts).split(" ")[0], rest(parts).split(" ")[1]);
      case "takes" -> filters.add(filter(rest(parts)));
      case "object" -> objects.add(rest(parts));
      default -> property(parts[0], rest(parts));
    }
  }

  private static String rest(String[] parts) {
    return parts.length > 1 ? parts[1].strip() : "";
  }

  private void property(String type, String rest) {
    int equals = rest.indexOf('=');
    String name = (equals < 0 ? rest : rest.substring(0, equals)).strip();
    String value = equals < 0 ? "" : rest.substring(equals + 1).strip();
    boolean writable = !type.startsWith("!");
    properties.add(property(name, type(writable ? type : type.substring(1)), value, writable));
  }

  private static <T> Property<T> property(
      String name, ValueType<T> type, String value, boolean writable) {
    boolean list = type.element() != null;
    return new Property<>(
        name, type, value.isEmpty() && !list ? null : type.parse(value), writable);
  }

  private static ValueType<?> type(String name) {
    return switch (name) {
      case "bool" -> ValueTypes.BOOLEAN;
      case "int" -> ValueTypes.integer(0, Integer.MAX_VALUE);
      case "size" -> ValueTypes.size(0, Long.MAX_VALUE);
      case "limit" -> ValueTypes.<ByteSize>unlimited(ValueTypes.size(0, Long.MAX_VALUE));
      case "span" -> ValueTypes.timeSpan(Duration.ZERO, Duration.ofDays(3650));
      case "list" -> ValueTypes.multi(ValueTypes.text(1024));
      case "text" -> ValueTypes.text(1024);
      default -> {
        if (name.indexOf('|') < 0) {
          throw new IllegalArgumentException("settings.txt: " + name + " is no type.");
        }
        yield ValueTypes.word(name.split("\\|"));
      }
    };
  }

  private static Parameter filter(String rest) {
    String[] words = rest.split(" ");
    String help = "Taken; it changes nothing in what is shown.";
    return switch (words[0]) {
      case "server" -> Parameter.named(words[1], ServerType.INSTANCE, "The server.").piped();
      case "switch" -> Parameter.named(words[1], Types.SWITCH, help).is(Fidelity.IGNORED);
      case "any" -> Parameter.named(words[1], Types.ANY, help).is(Fidelity.IGNORED);
      default ->
          Parameter.named(words[1], Types.oneOf("String", words[0].split("\\|")), "Only these.");
    };
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
        objects.stream().map(object -> fresh(object, schema)).toList(),
        inForce());
  }

  private Settings.InForce inForce() {
    return lines.containsKey("acts")
        ? new Settings.InForce(
            lines.get("does"), List.copyOf(words(lines.get("acts"))))
        : Settings.InForce.NOTHING;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    words.remove("");
    return words;
  }

  private static Settings.Fresh fresh(String line, Schema schema) {
    String[] parts = line.split(";");
    Map<Property<?>, Object> values = new LinkedHashMap<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      Property<?> property = schema.property(pair[0].strip()).orElseThrow();
      values.put(property, property.type().parse(pair[1].strip()));
    }
    return new Settings.Fresh(parts[0].strip(), values);
  }
}
