package dev.relaylab.server.shell.lang;

/**
 * What PowerShell prints of an error.
 *
 * @param category as in CategoryInfo: {@code InvalidArgument}, {@code ObjectNotFound}, ...
 * @param target the CategoryInfo target, {@code (smtp relay:ReceiveConnectorIdParameter)}; empty
 *     for {@code (:)}
 * @param exceptionClass the class named in CategoryInfo
 * @param id the FullyQualifiedErrorId without the command's name; the whole of it where the error
 *     comes from another computer
 * @param computer the computer of a remote session that it comes from, or empty
 */
public record ErrorRecord(
    String message,
    String category,
    String target,
    String exceptionClass,
    String id,
    String computer) {

  public ErrorRecord(
      String message, String category, String target, String exceptionClass, String id) {
    this(message, category, target, exceptionClass, id, "");
  }
}
