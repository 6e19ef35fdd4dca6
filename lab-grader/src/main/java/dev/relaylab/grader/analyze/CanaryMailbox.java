package dev.relaylab.grader.analyze;

import java.util.List;
import java.util.function.Function;

/** The foreign mailboxes of a lab: every address of theirs exists, and one can look inside. */
public final class CanaryMailbox implements Canary {
  private final String domain;
  private final Function<String, List<String>> mailbox;

  /**
   * @param mailbox the messages of an address, as they came
   */
  public CanaryMailbox(String domain, Function<String, List<String>> mailbox) {
    this.domain = domain;
    this.mailbox = mailbox;
  }

  @Override
  public String domain() {
    return domain;
  }

  @Override
  public boolean proves() {
    return true;
  }

  @Override
  public Fate fate(Message message) {
    if (holds(message.recipient(), message.token())) {
      return Fate.ARRIVED;
    }
    boolean back = !message.sender().isEmpty() && holds(message.sender(), message.token());
    return back ? Fate.BOUNCED : Fate.NOTHING;
  }

  private boolean holds(String address, String token) {
    return mailbox.apply(address).stream().anyMatch(source -> source.contains(token));
  }

  @Override
  public void close() {}
}
