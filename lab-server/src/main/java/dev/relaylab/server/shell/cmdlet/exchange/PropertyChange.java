package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the values of a call into an object, each under the property of the parameter's name. */
final class PropertyChange {

  private PropertyChange() {}

  static AdObject apply(AdObject object, CmdletCall call) {
    AdObject next = object;
    for (Map.Entry<String, Object> bound : call.bound().entrySet()) {
      Optional<Property<?>> property =
          object.schema().property(bound.getKey()).filter(Property::writable);
      if (property.isPresent()) {
        next = set(next, property.get(), bound.getValue());
      }
    }
    return next;
  }

  static AdObject set(AdObject object, Property<?> property, Object value) {
    return value instanceof ListChange change
        ? object.withUntyped(property, change.applyTo((List<?>) object.get(property)))
        : object.withUntyped(property, value);
  }
}
