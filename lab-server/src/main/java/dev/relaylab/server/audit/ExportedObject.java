package dev.relaylab.server.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One object of an export, as text.
 *
 * @param place file and position, for messages
 * @param type the .NET type where the export tells it, else empty
 * @param values by property name in lower case; no value for {@code $null}, several for a
 *     multi-valued property
 * @param cut properties, in lower case, whose values the export cuts off with an ellipsis
 */
record ExportedObject(
    String place, String type, Map<String, List<String>> values, Set<String> cut) {

  /** What an export may hold that bears on relaying. */
  enum Kind {
    RECEIVE_CONNECTOR,
    ACCEPTED_DOMAIN,
    SEND_CONNECTOR,
    PERMISSION,
    OTHER
  }

  /** By the type's name, else by properties that only this kind has. */
  Kind kind() {
    if (type.endsWith("ReceiveConnector") || has("remoteipranges")) {
      return Kind.RECEIVE_CONNECTOR;
    }
    if (type.endsWith("AcceptedDomain") || (has("domainname") && has("domaintype"))) {
      return Kind.ACCEPTED_DOMAIN;
    }
    if (type.contains("SendConnector") || has("addressspaces")) {
      return Kind.SEND_CONNECTOR;
    }
    if (type.contains("ADAcePresentationObject") || (has("user") && has("extendedrights"))) {
      return Kind.PERMISSION;
    }
    return type.isEmpty() && has("bindings") ? Kind.RECEIVE_CONNECTOR : Kind.OTHER;
  }

  boolean has(String property) {
    return values.containsKey(property);
  }

  List<String> all(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The one value, or nothing where it is absent, null or empty. */
  Optional<String> text(String property) {
    return all(property).stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
  }

  boolean isTrue(String property) {
    return text(property).filter("true"::equalsIgnoreCase).isPresent();
  }
}
