package dev.relaylab.grader.analyze;

/**
 * How a session begins.
 *
 * @param hello the whole hello command, empty for none
 * @param tls whether to start TLS and say hello again
 * @param user who logs on with AUTH PLAIN, or null
 */
public record Opening(String hello, boolean tls, String user, String password) {
  static final String OWN_NAME = "prober.relay-test.example";
  static final Opening USUAL = new Opening("EHLO " + OWN_NAME, false, null, null);

  static Opening hello(String command) {
    return new Opening(command, false, null, null);
  }

  Opening underTls() {
    return new Opening(hello, true, user, password);
  }

  /** The usual opening, and then somebody logs on. */
  public static Opening logon(String user, String password) {
    return new Opening(USUAL.hello, false, user, password);
  }
}
