package dev.relaylab.grader.probe;

/**
 * One try to send a message.
 *
 * @param from the documentation address it comes from
 * @param port the Exchange port it goes to
 * @param helo the EHLO argument
 * @param mailFrom the reverse-path, empty for the null one
 * @param rcptTo the recipient as it stands between the brackets
 * @param user who logs on under TLS with AUTH LOGIN, or null
 * @param password of the user
 * @param tls whether to start TLS though nobody logs on
 * @param message the whole message with CRLF line ends, or null to stop after RCPT
 */
public record Attempt(
    String from,
    int port,
    String helo,
    String mailFrom,
    String rcptTo,
    String user,
    String password,
    boolean tls,
    String message) {

  public Attempt withMessage(String newMessage) {
    return new Attempt(from, port, helo, mailFrom, rcptTo, user, password, tls, newMessage);
  }
}
