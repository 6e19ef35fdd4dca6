package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;

/**
 * What -Identity takes: a name in any of its forms, or an object that has one.
 *
 * @param name such as {@code ReceiveConnectorIdParameter}
 */
record IdentityType(String name) implements ParameterType {

  @Override
  public Object convert(Object value) {
    if (value instanceof DirectoryObject object) {
      return object.toString();
    }
    if (value instanceof PsObject object) {
      for (String key : new String[] {"Identity", "DistinguishedName", "Name"}) {
        if (object.property(key) != null) {
          return object.property(key).toString();
        }
      }
    }
    return Types.text(value);
  }
}
