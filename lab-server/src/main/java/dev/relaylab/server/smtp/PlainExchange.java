package dev.relaylab.server.smtp;

/** AUTH PLAIN (RFC 4616): authorisation identity, name and password, parted by NUL. */
final class PlainExchange extends AuthExchange {

  PlainExchange(Conversation conversation) {
    super(conversation);
  }

  @Override
  String mechanism() {
    return "PLAIN";
  }

  @Override
  Outcome begin(String initial) {
    return initial.isEmpty()
        ? challenge("", this::credentials)
        : respond(initial, this::credentials);
  }

  private Outcome credentials(byte[] response) {
    String[] parts = text(response).split("\0", -1);
    return parts.length == 3 ? logon(parts[1], parts[2]) : failed();
  }
}
