package dev.relaylab.server.policy;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.Right;

/** What a decision turned on: the deciding line of its trace. */
public sealed interface Reason {

  /** No enabled connector's range contains the client. */
  record NoConnector() implements Reason {}

  /** The connector demands TLS and the session is in the clear. */
  record TlsRequired() implements Reason {}

  /** The session holds this right, or lacks it. */
  record RightDecides(Right right, boolean held) implements Reason {}

  /** The recipient's domain is an accepted domain. */
  record InAcceptedDomain(AcceptedDomain domain) implements Reason {}

  /** The sender address is, or is not, one the logged-on user may send as. */
  record SenderOwnership(String address, boolean owned) implements Reason {}

  /** The announced size is over the connector's limit. */
  record SizeOverLimit(long announced, long limit) implements Reason {}

  /** The connector rejects recipient domains of this kind. */
  record ReservedDomain(String property) implements Reason {}
}
