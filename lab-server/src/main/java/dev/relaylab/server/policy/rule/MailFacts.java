package dev.relaylab.server.policy.rule;

import dev.relaylab.server.directory.IpAddress;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What transport rules can ask of a message.
 *
 * @param sender the reverse-path
 * @param headerSenders the addresses of From
 * @param trusted whether its sender counts as internal
 * @param client the address that it came from, or null
 * @param text the text of its body, decoded when a rule asks for it
 * @param headers the decoded values of the header fields of a name
 */
public record MailFacts(
    String sender,
    List<String> headerSenders,
    boolean trusted,
    IpAddress client,
    List<String> recipients,
    String subject,
    Supplier<String> text,
    Function<String, List<String>> headers,
    long size) {}
