package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;

/** A password as scripts hold it: a SecureString, which shows its type and never itself. */
record SecureText(String text) implements PsObject {

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
