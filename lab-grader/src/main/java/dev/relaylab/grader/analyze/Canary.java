package dev.relaylab.grader.analyze;

/** A mail exchanger of ours, where a relayed message arrives: the only proof of a relay. */
public interface Canary extends AutoCloseable {

  /** What has become of a message so far. */
  enum Fate {
    NOTHING,
    /** It is in the recipient's mailbox: the server relayed it. */
    ARRIVED,
    /** A report of failure came back to its sender: the server took it and did not relay it. */
    BOUNCED
  }

  /**
   * A message under way.
   *
   * @param token a word that no other message has; it stands in both addresses and in the text
   * @param sender where a bounce would go, empty when it can go nowhere
   * @param recipient the mailbox a relayed message lands in
   */
  record Message(String token, String sender, String recipient) {}

  /** The domain that it takes mail for. */
  String domain();

  /** Whether it can prove anything: false for {@link #none}. */
  boolean proves();

  Fate fate(Message message);

  @Override
  void close();

  /** No exchanger: nothing can be proven, and the domain is a reserved one (RFC 2606). */
  static Canary none(String domain) {
    return new Canary() {
      @Override
      public String domain() {
        return domain;
      }

      @Override
      public boolean proves() {
        return false;
      }

      @Override
      public Fate fate(Message message) {
        return Fate.NOTHING;
      }

      @Override
      public void close() {}
    };
  }
}
