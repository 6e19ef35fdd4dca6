package dev.relaylab.server.smtp;

/** AUTH LOGIN: user name, then password; the name may come with the command. */
final class LoginExchange extends AuthExchange {
  private static final String USERNAME = "VXNlcm5hbWU6";
  private static final String PASSWORD = "UGFzc3dvcmQ6";

  LoginExchange(Conversation conversation) {
    super(conversation);
  }

  @Override
  String mechanism() {
    return "LOGIN";
  }

  @Override
  Outcome begin(String initial) {
    return initial.isEmpty() ? challenge(USERNAME, this::name) : respond(initial, this::name);
  }

  private Outcome name(byte[] name) {
    return challenge(PASSWORD, password -> logon(text(name), text(password)));
  }
}
