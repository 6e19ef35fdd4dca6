package dev.relaylab.server.shell.format;

import java.util.Arrays;
import java.util.List;

/**
 * How objects of a type look by themselves, as Exchange's format files say.
 *
 * @param typeName the .NET type; a name without dots stands for every type of that last part
 * @param group a property whose change begins a new part with a heading, or null
 */
public record TableView(String typeName, List<Header> columns, String group) {

  /**
   * A column of a view.
   *
   * @param width 0 for a share of what is left
   */
  public record Header(String label, String property, int width, Alignment alignment) {}

  public TableView {
    columns = List.copyOf(columns);
  }

  /** A view without groups. */
  public TableView(String typeName, List<Header> columns) {
    this(typeName, columns, null);
  }

  /** A view with one column for each property, of equal widths. */
  public static TableView of(String typeName, String... properties) {
    return new TableView(
        typeName,
        Arrays.stream(properties).map(name -> new Header(name, name, 0, Alignment.LEFT)).toList());
  }

  List<Column> bind(ObjectModel objects) {
    return columns.stream()
        .map(
            header ->
                new Column(
                    header.label(),
                    object -> objects.property(object, header.property()),
                    header.width(),
                    header.alignment(),
                    null))
        .toList();
  }
}
