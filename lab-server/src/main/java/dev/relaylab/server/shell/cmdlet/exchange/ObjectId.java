package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.format.SelfPrinting;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import java.util.UUID;

/**
 * The identity of a directory object as scripts take it apart (Exchange: ADObjectId): {@code
 * $connector.Identity.Name}, {@code .DistinguishedName}, {@code .Parent}. Its text is what the
 * property prints.
 *
 * @param text as the Identity property prints it
 * @param guid the object's GUID, or null where the lab gives none
 */
record ObjectId(String text, String distinguishedName, UUID guid)
    implements PsObject, SelfPrinting {
  private static final List<String> PROPERTIES =
      List.of(
          "Rdn",
          "Parent",
          "Depth",
          "DistinguishedName",
          "IsRelativeDn",
          "DomainId",
          "ObjectGuid",
          "Name",
          "IsDeleted");

  @Override
  public List<String> typeNames() {
    return List.of(
        "Microsoft.Exchange.Data.Directory.ADObjectId",
        "Microsoft.Exchange.Data.ObjectId",
        "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return PROPERTIES;
  }

  @Override
  public Object property(String name) {
    for (String known : PROPERTIES) {
      if (known.equalsIgnoreCase(name)) {
        return value(known);
      }
    }
    return null;
  }

  private Object value(String name) {
    return switch (name) {
      case "Rdn" -> distinguishedName.split(",", 2)[0];
      case "Parent" -> parent();
      case "Depth" -> distinguishedName.split(",").length;
      case "DistinguishedName" -> distinguishedName;
      case "DomainId" -> domain();
      case "ObjectGuid" -> guid;
      case "Name" -> name(distinguishedName);
      default -> false;
    };
  }

  private ObjectId parent() {
    String[] parts = distinguishedName.split(",", 2);
    return parts.length < 2 ? null : new ObjectId(name(parts[1]), parts[1], null);
  }

  private ObjectId domain() {
    int dc = distinguishedName.indexOf("DC=");
    if (dc < 0) {
      return null;
    }
    String own = distinguishedName.substring(dc);
    return new ObjectId(own.replace("DC=", "").replace(',', '.'), own, null);
  }

  private static String name(String distinguishedName) {
    return distinguishedName.split(",", 2)[0].replaceFirst("^[A-Za-z]+=", "");
  }

  @Override
  public String printed() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
