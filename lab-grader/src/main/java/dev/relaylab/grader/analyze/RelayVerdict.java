package dev.relaylab.grader.analyze;

/** What a trial shows about relaying. */
public enum RelayVerdict {
  PROVEN("relayed, proven", "The canary message arrived at our mail exchanger."),
  ACCEPTED(
      "accepted, not proven",
      "The server took a foreign recipient; whether it delivers is not shown."),
  ACCEPTED_OWN(
      "accepted as a local address, not relayed",
      "The address is in the server's own domain, where any local part is its own affair."),
  BOUNCED("accepted, then bounced", "The server took the message and sent it back: not relayed."),
  REFUSED("refused", "The server refused."),
  NOT_TESTED("not tested", "The server gave no final answer.");

  private final String text;
  private final String meaning;

  RelayVerdict(String text, String meaning) {
    this.text = text;
    this.meaning = meaning;
  }

  public String text() {
    return text;
  }

  public String meaning() {
    return meaning;
  }

  /** Whether it offers a relay, proven or not. */
  public boolean relays() {
    return this == PROVEN || this == ACCEPTED;
  }
}
