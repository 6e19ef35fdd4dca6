package dev.relaylab.server.policy.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kind of attempt: whose address the sender is, whose the recipient, and what the session
 * counts as when it succeeds.
 */
public record AttemptKind(Sender sender, Recipient recipient, As identity) {

  /** Whose address stands in MAIL FROM. */
  public enum Sender {
    INTERNAL,
    FOREIGN,
    NULL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whose address stands in RCPT TO; foreign is what makes a success a relay. */
  public enum Recipient {
    INTERNAL,
    FOREIGN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the session counts as. */
  public enum As {
    ANONYMOUS("anonymous"),
    AUTHENTICATED("authenticated"),
    EXTERNALLY_SECURED("externallySecured");

    private final String text;

    As(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Every kind, in one fixed order. */
  public static final List<AttemptKind> ALL = all();

  private static List<AttemptKind> all() {
    List<AttemptKind> all = new ArrayList<>();
    for (Recipient recipient : Recipient.values()) {
      for (Sender sender : Sender.values()) {
        for (As as : As.values()) {
          all.add(new AttemptKind(sender, recipient, as));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Whether a success is mail for others: relay. */
  public boolean isRelay() {
    return recipient == Recipient.FOREIGN;
  }

  @Override
  public String toString() {
    return sender + " sender to " + recipient + " recipient, " + identity;
  }
}
