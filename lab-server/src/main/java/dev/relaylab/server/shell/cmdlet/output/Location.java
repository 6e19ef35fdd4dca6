package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.Locale;

/** A place in the file system. */
record Location(String path) implements PsObject {

  @Override
  public List<String> typeNames() {
    return List.of("System.Management.Automation.PathInfo", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("Drive", "Provider", "ProviderPath", "Path");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "path", "providerpath" -> path;
      case "drive" -> path.substring(0, Math.max(0, path.indexOf(':')));
      case "provider" -> "Microsoft.PowerShell.Core\\FileSystem";
      default -> null;
    };
  }

  @Override
  public String toString() {
    return path;
  }
}
