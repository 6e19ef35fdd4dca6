package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.SessionFacts;
import dev.relaylab.server.policy.map.AttemptKind.As;
import dev.relaylab.server.policy.map.AttemptKind.Recipient;
import dev.relaylab.server.policy.map.AttemptKind.Sender;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which kinds of attempt a connector lets through, whichever client of its range makes them. */
final class Verdicts {
  private final Samples samples;
  private final boolean tls;
  private final Map<ReceiveConnector, BitSet> known = new IdentityHashMap<>();

  /**
   * @param tls whether clients that do not log on use TLS too
   */
  Verdicts(Samples samples, boolean tls) {
    this.samples = samples;
    this.tls = tls;
  }

  /** The places in {@link AttemptKind#ALL} of the kinds that succeed. */
  BitSet of(ReceiveConnector connector) {
    return known.computeIfAbsent(connector, this::judge);
  }

  private BitSet judge(ReceiveConnector connector) {
    BitSet succeeds = new BitSet();
    for (int i = 0; i < AttemptKind.ALL.size(); i++) {
      succeeds.set(i, succeeds(connector, AttemptKind.ALL.get(i)));
    }
    return succeeds;
  }

  private boolean succeeds(ReceiveConnector connector, AttemptKind kind) {
    String domain = kind.recipient() == Recipient.INTERNAL ? samples.accepted() : samples.foreign();
    if (domain == null || (kind.sender() == Sender.INTERNAL && samples.internal() == null)) {
      return false;
    }
    String recipient = "recipient@" + domain;
    if (kind.identity() == As.AUTHENTICATED) {
      boolean underTls = Outcome.asksForTls(connector);
      return Outcome.takesPasswords(connector)
          && samples.owners().stream()
              .anyMatch(
                  owner ->
                      passes(
                          facts(connector, owner.identity(), underTls),
                          sender(kind, owner.address()),
                          recipient));
    }
    boolean secured = connector.offers(AuthMechanism.ExternalAuthoritative);
    boolean usesTls = tls && connector.offers(AuthMechanism.Tls);
    return secured == (kind.identity() == As.EXTERNALLY_SECURED)
        && passes(
            facts(connector, Identity.initial(connector), usesTls),
            sender(kind, "sender@" + samples.internal()),
            recipient);
  }

  private String sender(AttemptKind kind, String internal) {
    return switch (kind.sender()) {
      case INTERNAL -> internal;
      case FOREIGN -> "sender@" + samples.foreign();
      case NULL -> "";
    };
  }

  private SessionFacts facts(ReceiveConnector connector, Identity identity, boolean underTls) {
    return new SessionFacts(
        samples.organisation(), connector, IpAddress.V4_MIN, identity, underTls);
  }

  private static boolean passes(SessionFacts session, String sender, String recipient) {
    return RelayPolicy.mail(session, sender, 0).allowed()
        && RelayPolicy.rcpt(session, recipient).allowed();
  }
}
