package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.policy.Reply;

/** What the categoriser decided for one recipient. */
public sealed interface Destination {
  String address();

  /** Into a mailbox of this server. */
  record ToMailbox(String address, AdObject mailbox) implements Destination {}

  /** Through a Send connector. */
  record Routed(String address, String domain, AdObject connector) implements Destination {}

  /** No Send connector takes the domain: the Unreachable queue. */
  record NoRoute(String address, String domain) implements Destination {
    public static final String LAST_ERROR =
        "A matching connector cannot be found to route the external recipient";
  }

  /** It cannot be delivered: an NDR. */
  record Refused(String address, Reply reply) implements Destination {}

  /** A transport rule made away with it, and nobody is to hear of it. */
  record Deleted(String address, Reply reply) implements Destination {}

  /** A distribution group whose members stand for it. */
  record Expanded(String address, AdObject group) implements Destination {}
}
