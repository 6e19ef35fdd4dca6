package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;

/** A name of an object: not empty, not too long. */
final class NameType implements ParameterType {
  static final NameType UP_TO_64 = new NameType();
  private static final int MAX = 64;

  private NameType() {}

  @Override
  public String name() {
    return "String";
  }

  @Override
  public Object convert(Object value) {
    String name = Types.text(value);
    if (name == null || name.isBlank()) {
      throw new ConversionException("The argument is null or empty. Provide a name.");
    }
    if (name.length() > MAX) {
      throw Types.cannotConvert(
          name,
          "System.String",
          "The length of the property is too long. The maximum length is "
              + MAX
              + " and the length of the value provided is "
              + name.length()
              + ".");
    }
    return name.strip();
  }
}
