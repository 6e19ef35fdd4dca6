package dev.relaylab.server.admin;

import dev.relaylab.server.directory.AdObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in a form: by parameter, the values as written and what is wrong with them. A person
 * never loses what was written.
 */
record Draft(List<Section> sections, Map<String, List<String>> values, Map<String, String> errors) {

  /** The form of an object as it is. */
  static Draft of(List<Section> sections, AdObject object) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    fields(sections).forEach(field -> values.put(field.name(), field.shown().apply(object)));
    return new Draft(sections, values, Map.of());
  }

  /** The form of an object that is not there yet. */
  static Draft empty(List<Section> sections, Map<String, List<String>> suggested) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    fields(sections)
        .forEach(
            field -> values.put(field.name(), suggested.getOrDefault(field.name(), List.of())));
    return new Draft(sections, values, Map.of());
  }

  /** The form as a browser sent it. */
  static Draft of(List<Section> sections, WebRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    for (Field field : fields(sections)) {
      List<String> written = field.written(request);
      values.put(field.name(), written);
      field.mistake(written).ifPresent(mistake -> errors.put(field.name(), mistake));
    }
    return new Draft(sections, values, errors);
  }

  private static List<Field> fields(List<Section> sections) {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }

  boolean isGood() {
    return errors.isEmpty();
  }

  /** The parameters that differ from what an object has, as a command line has them. */
  String changes(AdObject object) {
    StringBuilder text = new StringBuilder();
    for (Field field : fields(sections)) {
      List<String> written = values.get(field.name());
      Object before = field.parse().apply(field.shown().apply(object));
      if (!Objects.equals(before, field.parse().apply(written))) {
        append(text, field, written);
      }
    }
    return text.toString();
  }

  /** The parameters that make a new object; switches only where they are not as they would be. */
  String parameters(Map<String, List<String>> initial) {
    StringBuilder text = new StringBuilder();
    for (Field field : fields(sections)) {
      List<String> written = values.get(field.name());
      boolean said =
          field.kind() == Field.Kind.SWITCH
              ? !written.equals(initial.getOrDefault(field.name(), List.of()))
              : !written.isEmpty();
      if (said) {
        append(text, field, written);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Field field, List<String> written) {
    text.append(" -").append(field.name()).append(' ').append(field.argument(written));
  }
}
