package dev.relaylab.exercises.yaml;

import dev.relaylab.server.command.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file, read field by field; each reader throws {@link CourseException}. */
public final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Field> fields;

  private record Field(int line, Node value) {}

  private YamlMap(String file, MappingNode node) {
    this.file = file;
    this.line = lineOf(node);
    this.fields = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int at = lineOf(tuple.getKeyNode());
      Field earlier = fields.put(key, new Field(at, tuple.getValueNode()));
      if (earlier != null) {
        throw new CourseException(
            file,
            at,
            "\"" + key + "\" stands here a second time.",
            "The first is on line " + earlier.line() + "; keep one of them.");
      }
    }
  }

  /** The mapping that a whole file is. */
  public static YamlMap parse(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node root = new Compose(settings).composeString(text).orElse(null);
      if (root instanceof MappingNode mapping) {
        return new YamlMap(file, mapping);
      }
      throw new CourseException(
          file,
          root == null ? 0 : lineOf(root),
          root == null ? "The file is empty." : "The file must be a mapping.",
          "Begin with a line such as \"format: 1\".");
    } catch (MarkedYamlEngineException bad) {
      int at = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new CourseException(
          file,
          at,
          "This is not YAML: " + bad.getProblem() + ".",
          "Check the indentation, and put text with a colon in double quotes.");
    } catch (YamlEngineException bad) {
      throw new CourseException(
          file, 0, "This is not YAML: " + bad.getMessage() + ".", "Save the file as UTF-8 text.");
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  public String file() {
    return file;
  }

  /** Where the mapping begins. */
  public int line() {
    return line;
  }

  /** Where a field stands, or the mapping when there is no such field. */
  public int line(String key) {
    Field field = fields.get(key);
    return field == null ? line : field.line();
  }

  public boolean has(String key) {
    return fields.containsKey(key);
  }

  public Set<String> keys() {
    return fields.keySet();
  }

  /** A mistake at a field. */
  public CourseException wrong(String key, String what, String remedy) {
    return new CourseException(file, line(key), what, remedy);
  }

  /** Refuses every field that is not one of these. */
  public YamlMap only(List<String> known) {
    for (String key : fields.keySet()) {
      if (!known.contains(key)) {
        throw wrong(key, "There is no field \"" + key + "\" here.", Nearest.suggestion(key, known));
      }
    }
    return this;
  }

  /** A text that must be there. */
  public String text(String key) {
    return scalar(key, required(key));
  }

  public Optional<String> textIfAny(String key) {
    return Optional.ofNullable(fields.get(key)).map(field -> scalar(key, field.value()));
  }

  private Node required(String key) {
    Field field = fields.get(key);
    if (field == null) {
      throw wrong(key, "The field \"" + key + "\" is missing.", "Write \"" + key + ": …\" here.");
    }
    return field.value();
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw wrong(
        key,
        "\"" + key + "\" must be one text" + (node instanceof ScalarNode ? " and is empty." : "."),
        "Write it behind the colon, on the same line or as a block.");
  }

  /** A text turned into something else; what the parser complains of is told with the place. */
  public <T> T parsed(String key, Function<String, T> parser, String remedy) {
    String text = text(key);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException bad) {
      throw wrong(key, bad.getMessage(), remedy);
    }
  }

  /** A whole number of at least 0. */
  public int number(String key) {
    String text = text(key);
    if (!text.matches("\\d{1,9}")) {
      throw wrong(
          key,
          "\"" + key + "\" must be a whole number and is \"" + text + "\".",
          "Write \"" + key + ": 1\", say.");
    }
    return Integer.parseInt(text);
  }

  public int number(String key, int usual) {
    return has(key) ? number(key) : usual;
  }

  public boolean flag(String key, boolean usual) {
    if (!has(key)) {
      return usual;
    }
    String text = text(key);
    if (!List.of("true", "false").contains(text)) {
      throw wrong(
          key,
          "\"" + key + "\" must be true or false and is \"" + text + "\".",
          "Write \"" + key + ": " + usual + "\", say.");
    }
    return Boolean.parseBoolean(text);
  }

  /** A list of texts, or one text alone; empty when the field is missing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      texts.add(scalar(key, item));
    }
    return List.copyOf(texts);
  }

  /** A list of mappings; empty when the field is missing. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      maps.add(mapping(key, item));
    }
    return List.copyOf(maps);
  }

  /** A mapping that must be there. */
  public YamlMap map(String key) {
    return mapping(key, required(key));
  }

  private YamlMap mapping(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(file, mapping);
    }
    throw new CourseException(
        file,
        lineOf(node),
        "\"" + key + "\" must hold fields (name: value).",
        "Indent them below \"" + key + ":\", one a line.");
  }

  private List<Node> items(String key) {
    Field field = fields.get(key);
    if (field == null) {
      return List.of();
    }
    return field.value() instanceof SequenceNode sequence
        ? sequence.getValue()
        : List.of(field.value());
  }
}
