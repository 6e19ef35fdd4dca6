package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.PsObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A password as scripts hold it: a SecureString, which shows its type and never itself. */
public record SecureText(String text) implements PsObject {
  /** How a text begins that Windows' data protection made. */
  private static final String SEAL = "01000000d08c9ddf0115d1118c7a00c04fc297eb";

  /** A text that can be kept, as ConvertFrom-SecureString makes it; the lab does not encrypt it. */
  public String sealed() {
    return SEAL + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /** What a sealed text holds; none where it is no such text. */
  public static Optional<SecureText> opened(String sealed) {
    if (!sealed.startsWith(SEAL)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = HexFormat.of().parseHex(sealed.substring(SEAL.length()));
      return Optional.of(new SecureText(new String(bytes, StandardCharsets.UTF_16LE)));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Security.SecureString", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of();
  }

  @Override
  public boolean hasProperty(String name) {
    return name.equalsIgnoreCase("Length") || name.equals("Text");
  }

  /** {@code Text} is there for cmdlets that take a password. */
  @Override
  public Object property(String name) {
    return name.equals("Text") ? text : name.equalsIgnoreCase("Length") ? text.length() : null;
  }

  @Override
  public String toString() {
    return "System.Security.SecureString";
  }
}
