package dev.relaylab.server.internet;

import java.time.Duration;
import java.util.Locale;

/** How a foreign mail exchanger behaves; it can be told another way at any time. */
public sealed interface Behaviour {

  /** Takes mail as it should. */
  record Up() implements Behaviour {}

  /** Refuses connections. */
  record Down() implements Behaviour {}

  /** Greets with 421. */
  record Busy() implements Behaviour {}

  /** Lets the client wait before it answers a recipient. */
  record Slow(Duration delay) implements Behaviour {}

  /** Puts off a sender it has not met for a while, with 451. */
  record Greylisting(Duration delay) implements Behaviour {}

  /** Takes our server for a stranger that wants to relay. */
  record RefusingRelay() implements Behaviour {}

  /** Offers no STARTTLS. */
  record RefusingTls() implements Behaviour {}

  /** Has our server's address on a block list. */
  record Blocking() implements Behaviour {}

  /**
   * Reads {@code up}, {@code down}, {@code busy}, {@code slow [SECONDS]}, {@code greylisting
   * [MINUTES]}, {@code refusing-relay}, {@code refusing-tls} or {@code blocking}.
   *
   * @throws IllegalArgumentException when it is none of these; the message lists them
   */
  static Behaviour parse(String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return switch (words[0]) {
      case "up" -> new Up();
      case "down" -> new Down();
      case "busy" -> new Busy();
      case "slow" -> new Slow(Duration.ofSeconds(number(words, 20)));
      case "greylisting" -> new Greylisting(Duration.ofMinutes(number(words, 5)));
      case "refusing-relay" -> new RefusingRelay();
      case "refusing-tls" -> new RefusingTls();
      case "blocking" -> new Blocking();
      default ->
          throw new IllegalArgumentException(
              "A foreign host can't be told \""
                  + text
                  + "\". Say up, down, busy, slow [SECONDS], greylisting [MINUTES], refusing-relay,"
                  + " refusing-tls or blocking.");
    };
  }

  private static int number(String[] words, int usual) {
    if (words.length < 2) {
      return usual;
    }
    if (!words[1].matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "\""
              + words[1]
              + "\" isn't a number: say for example \""
              + words[0]
              + " "
              + usual
              + "\".");
    }
    return Integer.parseInt(words[1]);
  }
}
