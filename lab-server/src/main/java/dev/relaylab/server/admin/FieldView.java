package dev.relaylab.server.admin;

import java.util.List;

/**
 * A field as the template draws it.
 *
 * @param value what stands in it; lines are separated by line ends
 * @param error what is wrong with it, or empty
 */
record FieldView(
    String parameter,
    String label,
    String help,
    boolean text,
    boolean lines,
    boolean choice,
    boolean onOff,
    boolean flags,
    String value,
    int rows,
    boolean on,
    List<Option> options,
    String error) {

  /** Something that can be chosen. */
  record Option(String word, boolean chosen) {}

  /** A section with its fields drawn. */
  record Group(String heading, List<FieldView> fields) {}

  static List<Group> of(Draft draft) {
    return draft.sections().stream()
        .map(
            section ->
                new Group(
                    section.title(),
                    section.fields().stream().map(field -> of(field, draft)).toList()))
        .toList();
  }

  private static FieldView of(Field field, Draft draft) {
    List<String> values = draft.values().get(field.name());
    Field.Kind kind = field.kind();
    return new FieldView(
        field.name(),
        field.label(),
        field.help(),
        kind == Field.Kind.TEXT,
        kind == Field.Kind.LINES,
        kind == Field.Kind.CHOICE,
        kind == Field.Kind.SWITCH,
        kind == Field.Kind.FLAGS,
        String.join("\n", values),
        Math.max(3, values.size() + 1),
        !values.isEmpty(),
        field.choices().stream()
            .map(choice -> new Option(choice, values.contains(choice)))
            .toList(),
        draft.errors().getOrDefault(field.name(), ""));
  }
}
