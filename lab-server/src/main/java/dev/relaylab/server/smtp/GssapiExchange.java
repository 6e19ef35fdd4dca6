package dev.relaylab.server.smtp;

/** AUTH GSSAPI: asks for the client's token and does not accept it. */
final class GssapiExchange extends AuthExchange {

  GssapiExchange(Conversation conversation) {
    super(conversation);
  }

  @Override
  String mechanism() {
    return "GSSAPI";
  }

  @Override
  Outcome begin(String initial) {
    return initial.isEmpty()
        ? challenge("GSSAPI supported", token -> failed())
        : respond(initial, token -> failed());
  }
}
