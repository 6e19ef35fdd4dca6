package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;

/**
 * What -Identity takes: a name in any of its forms, or an object that has one.
 *
 * @param name such as {@code ReceiveConnectorIdParameter}
 * @param kind the end of the type's name that alone comes here from the pipeline; empty for any
 */
record IdentityType(String name, String kind) implements ParameterType {

  IdentityType(String name) {
    this(name, "");
  }

  @Override
  public Fit fit(Object value) {
    if (kind.isEmpty()) {
      return Fit.BY_CONVERSION;
    }
    boolean suits =
        value instanceof PsObject object
            && !object.typeNames().isEmpty()
            && object.typeNames().get(0).endsWith(kind);
    return suits ? Fit.EXACT : Fit.NONE;
  }

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
