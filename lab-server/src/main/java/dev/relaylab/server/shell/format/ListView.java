package dev.relaylab.server.shell.format;

import java.util.List;

/**
 * Objects of a type that are shown as a list by themselves, however few properties they have.
 *
 * @param typeName as a view's type name
 * @param properties those shown, in order; none for all that an object has
 */
public record ListView(String typeName, List<String> properties) {

  public ListView {
    properties = List.copyOf(properties);
  }

  /** A list of some properties, or of all. */
  public static ListView of(String typeName, String... properties) {
    return new ListView(typeName, List.of(properties));
  }
}
