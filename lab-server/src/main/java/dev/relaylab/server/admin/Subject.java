package dev.relaylab.server.admin;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.policy.explain.Argument;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A class of objects that has a list and forms.
 *
 * @param path of the list
 * @param title of the list
 * @param one what a single one is called
 * @param noun of its cmdlets
 * @param intro what they are for, in a sentence
 * @param edit what can be changed
 * @param fresh what a new one is made of
 * @param suggested what stands in the form of a new one at first
 */
record Subject(
    String path,
    String title,
    String one,
    String noun,
    String intro,
    Schema schema,
    List<Column> columns,
    List<Section> edit,
    List<Section> fresh,
    Map<String, List<String>> suggested) {

  /** A column of the list. */
  record Column(String title, Function<AdObject, String> cell) {

    /** What a property holds, one value a line. */
    static Column of(String title, Property<?> property) {
      return new Column(title, object -> lines(Field.texts(object.get(property))));
    }

    /** Whether the object is used. */
    static Column status(Property<Boolean> enabled) {
      return new Column("Status", object -> object.get(enabled) ? "Enabled" : "Disabled");
    }

    static String lines(List<String> texts) {
      return String.join("\n", texts);
    }
  }

  /** What cmdlets call the object. */
  String identity(AdObject object) {
    return schema == ReceiveConnectorSchema.SCHEMA
        ? object.get(ReceiveConnectorSchema.SERVER) + "\\" + object.name()
        : object.name();
  }

  boolean isReceiveConnector() {
    return schema == ReceiveConnectorSchema.SCHEMA;
  }

  String setCommand(AdObject object, Draft draft) {
    String changes = draft.changes(object);
    return changes.isEmpty()
        ? ""
        : "Set-" + noun + " " + Argument.quoted(identity(object)) + changes;
  }

  String newCommand(Draft draft) {
    return "New-" + noun + draft.parameters(suggested);
  }

  String removeCommand(AdObject object) {
    return "Remove-" + noun + " " + Argument.quoted(identity(object)) + " -Confirm:$false";
  }
}
