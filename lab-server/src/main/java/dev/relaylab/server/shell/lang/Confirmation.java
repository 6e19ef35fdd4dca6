package dev.relaylab.server.shell.lang;

import java.util.Locale;

/** Asks before something is done; a Yes to All or No to All holds for the rest of the call. */
final class Confirmation {
  private static final String CHOICES =
      "\n[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is \"Y\"): ";
  private final Host host;
  private Boolean forAll;

  private Confirmation(Host host) {
    this.host = host;
  }

  static Confirmation of(Session session) {
    return new Confirmation(session.host);
  }

  /**
   * Whether the person wants it.
   *
   * @throws PsException when nobody is there to answer
   */
  boolean agrees(String question) {
    return asks("Are you sure you want to perform this action?\n" + question, "-Confirm:$false");
  }

  /** As {@link #agrees}, in the command's own words. */
  boolean continues(String question) {
    return asks(question, "-Force");
  }

  private boolean asks(String question, String silencer) {
    while (forAll == null) {
      String answer = host.ask("\nConfirm\n" + question + CHOICES);
      if (answer == null) {
        throw Problems.error(
            "This command asks for confirmation, and nobody is there to answer. Add "
                + silencer
                + " to go ahead without asking.",
            "InvalidOperation",
            "PSInvalidOperationException",
            "ConfirmationNeedsAnswer");
      }
      switch (answer.strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes" -> {
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        case "a" -> forAll = true;
        case "l" -> forAll = false;
        default ->
            host.host("Y goes ahead, A goes ahead with all, N skips this one, L skips all.", true);
      }
    }
    return forAll;
  }
}
