package dev.relaylab.server.audit;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes entries of what Get-ADPermission exports, and notes every right it cannot take over. */
final class PermissionReader {
  /** Inherited by every connector, and of no effect on it. */
  private static final Set<Right> OF_THE_STORE =
      Set.of(Right.STORE_CREATE_NAMED_PROPERTIES, Right.CREATE_PUBLIC_FOLDER);

  private final Notes notes;

  PermissionReader(Notes notes) {
    this.notes = notes;
  }

  /** {@code EX01\Name}, or a path {@code …/EX01/Protocols/SMTP Receive Connectors/Name}. */
  static String serverOf(String identity) {
    if (identity.indexOf('\\') > 0) {
      return identity.substring(0, identity.indexOf('\\'));
    }
    List<String> path = List.of(identity.split("/"));
    int protocols = path.indexOf("Protocols");
    return protocols > 0 ? path.get(protocols - 1) : "";
  }

  /** The connector that an identity of either form names. */
  static String connectorOf(String identity) {
    return identity.substring(Math.max(identity.lastIndexOf('\\'), identity.lastIndexOf('/')) + 1);
  }

  List<Ace> aces(ExportedObject exported) {
    List<Ace> aces = new ArrayList<>();
    Optional<Principal> user = exported.text("user").map(name -> principal(name, exported.place()));
    if (user.isEmpty()) {
      notes.add(exported.place() + ": an entry without User is left out.");
      return aces;
    }
    for (String text : exported.all("extendedrights")) {
      for (String part : text.split(",")) {
        Optional<Right> right = Right.named(part);
        if (right.isPresent() && !OF_THE_STORE.contains(right.get())) {
          aces.add(new Ace(user.get(), right.get(), exported.isTrue("deny")));
        } else if (right.isEmpty()
            && part.strip().toLowerCase(Locale.ROOT).startsWith("ms-exch-smtp-")) {
          notes.add(exported.place() + ": the right " + part.strip() + " is unknown and left out.");
        }
      }
    }
    return aces;
  }

  private Principal principal(String name, String place) {
    Optional<Principal> known = Principals.wellKnown(name);
    if (known.isEmpty() && Principals.looksBuiltIn(name)) {
      notes.add(
          place
              + ": \""
              + name
              + "\" looks like a built-in account in a language that is not known here. Its entries"
              + " are kept, and no session counts as it; should it be anonymous logon, more is open"
              + " than is shown.");
    }
    return known.orElse(new Principal(name.strip()));
  }
}
