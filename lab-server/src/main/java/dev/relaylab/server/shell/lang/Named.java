package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Objects that are found by their name as well as by number: the properties of an object, the
 * groups of a match, the headers of a message.
 */
final class Named extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  Named(Collection<?> elements) {
    super(elements);
  }

  Optional<Object> find(String name) {
    return stream()
        .filter(each -> name.equalsIgnoreCase(Text.of(Members.get(each, "Name"))))
        .findFirst();
  }

  /** Those whose name fits the wildcards, as {@code .Match("Max*")} gives them. */
  List<Object> match(String wildcard) {
    var pattern = Wildcard.pattern(wildcard);
    return new Named(
        stream()
            .filter(each -> pattern.matcher(Text.of(Members.get(each, "Name"))).matches())
            .toList());
  }
}
