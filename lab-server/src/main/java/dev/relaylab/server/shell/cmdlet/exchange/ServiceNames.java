package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;

/** Service names, or services. */
final class ServiceNames implements ParameterType {

  @Override
  public String name() {
    return "String[]";
  }

  @Override
  public Object convert(Object value) {
    if (value instanceof PsObject service && service.property("Name") != null) {
      return List.of(service.property("Name").toString());
    }
    return Types.texts(value);
  }
}
