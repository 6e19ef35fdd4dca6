package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;

/** What -Password takes: a SecureString. */
final class SecretType implements ParameterType {
  static final SecretType INSTANCE = new SecretType();

  private SecretType() {}

  @Override
  public String name() {
    return "SecureString";
  }

  @Override
  public Object convert(Object value) {
    if (value == null || value instanceof Secret) {
      return value;
    }
    if (value instanceof String) {
      throw Types.cannotConvert(
          "System.String",
          "System.Security.SecureString",
          "Write (ConvertTo-SecureString 'text' -AsPlainText -Force).");
    }
    return new Secret(reveal(value));
  }

  /** The plain text in a SecureString. */
  static String reveal(Object secret) {
    return secret instanceof PsObject object && object.hasProperty("Text")
        ? Types.text(object.property("Text"))
        : Types.text(secret);
  }

  /** A password on its way into the directory. */
  record Secret(String text) {}
}
