package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;

/** A place in the file system. */
record Location(String path) implements PsObject {

  @Override
  public List<String> typeNames() {
    return List.of("System.Management.Automation.PathInfo", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("Path");
  }

  @Override
  public Object property(String name) {
    return name.equalsIgnoreCase("Path") || name.equalsIgnoreCase("ProviderPath") ? path : null;
  }

  @Override
  public String toString() {
    return path;
  }
}
