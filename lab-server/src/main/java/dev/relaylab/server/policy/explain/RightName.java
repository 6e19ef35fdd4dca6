package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names by which people call rights: {@code any-recipient} as well as the whole one. */
public final class RightName {

  private RightName() {}

  /** The right of this name in Active Directory, or the only one whose name ends so. */
  public static Optional<Right> parse(String text) {
    String wanted = text.strip().replace(' ', '-').toLowerCase(Locale.ROOT);
    Optional<Right> whole = Right.named(wanted);
    if (whole.isPresent()) {
      return whole;
    }
    List<Right> found =
        Arrays.stream(Right.values())
            .filter(right -> right.adName().toLowerCase(Locale.ROOT).endsWith("-" + wanted))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** {@code any-recipient}, {@code submit}. */
  static String shortForm(Right right) {
    return right.adName().toLowerCase(Locale.ROOT).replaceFirst("^ms-exch-(smtp-)?(accept-)?", "");
  }
}
