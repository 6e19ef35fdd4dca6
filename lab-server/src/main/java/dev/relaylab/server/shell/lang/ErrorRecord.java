package dev.relaylab.server.shell.lang;

/**
 * What PowerShell prints of an error.
 *
 * @param category as in CategoryInfo: {@code InvalidArgument}, {@code ObjectNotFound}, ...
 * @param target the CategoryInfo target, {@code (smtp relay:ReceiveConnectorIdParameter)}; empty
 *     for {@code (:)}
 * @param exceptionClass the class named in CategoryInfo
 * @param id the FullyQualifiedErrorId without the command's name
 */
public record ErrorRecord(
    String message, String category, String target, String exceptionClass, String id) {}
