package dev.relaylab.server.shell.prompt;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The question before a change: asked until there is an answer; "to All" answers hold for the rest
 * of the pipeline.
 */
public final class Confirmation {
  private static final String CHOICES =
      "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is \"Y\"): ";
  private static final List<String> HELP =
      List.of(
          "Y - Continue with only the next step of the operation.",
          "A - Continue with all the steps of the operation.",
          "N - Skip this operation and proceed with the next operation.",
          "L - Skip this operation and all subsequent operations.");

  private Boolean forAll;

  /**
   * Asks.
   *
   * @param ask prints a text, which may have several lines, and reads an answer; null when there is
   *     none
   * @return whether to go ahead; not when there is no answer
   */
  public boolean ask(String question, Function<String, String> ask) {
    if (forAll != null) {
      return forAll;
    }
    String text =
        "\nConfirm\nAre you sure you want to perform this action?\n" + question + "\n" + CHOICES;
    while (true) {
      String answer = ask.apply(text);
      if (answer == null) {
        return false;
      }
      switch (answer.strip().toLowerCase(Locale.ROOT)) {
        case "", "y", "yes" -> {
          return true;
        }
        case "a", "yes to all" -> {
          forAll = true;
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        case "l", "no to all" -> {
          forAll = false;
          return false;
        }
        case "?" -> text = String.join("\n", HELP) + "\n" + CHOICES;
        default -> text = CHOICES;
      }
    }
  }
}
