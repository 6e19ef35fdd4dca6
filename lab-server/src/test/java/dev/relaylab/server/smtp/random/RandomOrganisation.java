package dev.relaylab.server.smtp.random;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.Unlimited;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Organisations as learners leave them: more connectors, other groups, single rights, more domains.
 */
final class RandomOrganisation {
  private static final List<String> RANGES =
      List.of(
          "192.0.2.40",
          "192.0.2.0/24",
          "192.0.2.40-192.0.2.60",
          "203.0.113.9",
          "203.0.113.0/24",
          "0.0.0.0-255.255.255.255",
          "2001:db8::/32",
          "2001:db8::99");
  private static final List<Right> RIGHTS =
      List.of(
          Right.SUBMIT,
          Right.ACCEPT_ANY_RECIPIENT,
          Right.ACCEPT_ANY_SENDER,
          Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
          Right.BYPASS_MESSAGE_SIZE_LIMIT);

  private RandomOrganisation() {}

  static Organisation next(SplittableRandom random) {
    Organisation organisation = FreshInstall.contoso();
    for (int i = random.nextInt(4); i > 0; i--) {
      organisation = organisation.put(connector(random, "custom " + i));
    }
    if (random.nextInt(4) == 0) {
      AdObject frontEnd =
          organisation.receiveConnector("Default Frontend EX01").orElseThrow().object();
      organisation = organisation.put(frontEnd.with(ENABLED, false));
    }
    if (random.nextBoolean()) {
      organisation = organisation.put(domain(random));
    }
    return organisation;
  }

  private static AdObject domain(SplittableRandom random) {
    return AdObject.of(AcceptedDomainSchema.SCHEMA, "more")
        .with(
            AcceptedDomainSchema.DOMAIN_NAME,
            pick(
                random,
                List.of(
                    "partner.example", "*.contoso.example", "sub.contoso.example", "localhost")))
        .with(AcceptedDomainSchema.DOMAIN_TYPE, pick(random, List.of(DomainType.values())));
  }

  private static AdObject connector(SplittableRandom random, String name) {
    boolean hub = random.nextInt(4) == 0;
    int port = hub ? 2525 : 25;
    boolean external = random.nextInt(4) == 0;
    AdObject connector =
        AdObject.of(ReceiveConnectorSchema.SCHEMA, name)
            .with(
                TRANSPORT_ROLE, hub ? TransportRole.HubTransport : TransportRole.FrontendTransport)
            .with(BINDINGS, bindings(random, port))
            .with(REMOTE_IP_RANGES, List.of(range(random), range(random)))
            .with(ENABLED, random.nextInt(8) > 0)
            .with(
                AUTH_MECHANISM,
                external ? EnumSet.of(AuthMechanism.ExternalAuthoritative) : mechanisms(random))
            .with(REQUIRE_TLS, random.nextInt(8) == 0)
            .with(MAX_MESSAGE_SIZE, new ByteSize(random.nextBoolean() ? 65_536 : 37_748_736))
            .with(MAX_PROTOCOL_ERRORS, Unlimited.none())
            .with(REJECT_RESERVED_TOP_LEVEL, random.nextInt(16) == 0)
            .with(REJECT_SINGLE_LABEL, random.nextInt(4) == 0);
    return connector.withAces(aces(random));
  }

  private static List<Binding> bindings(SplittableRandom random, int port) {
    return switch (random.nextInt(3)) {
      case 0 -> List.of(Binding.parse("0.0.0.0:" + port));
      case 1 -> List.of(Binding.parse("192.0.2.10:" + port));
      default -> List.of(Binding.parse("[::]:" + port), Binding.parse("0.0.0.0:" + port));
    };
  }

  private static IpRange range(SplittableRandom random) {
    return IpRange.parse(pick(random, RANGES));
  }

  private static Set<AuthMechanism> mechanisms(SplittableRandom random) {
    return random.nextBoolean()
        ? EnumSet.of(AuthMechanism.Tls)
        : EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth, AuthMechanism.Integrated);
  }

  private static Set<Ace> aces(SplittableRandom random) {
    Set<Ace> aces = new LinkedHashSet<>();
    for (PermissionGroup group : PermissionGroup.values()) {
      if (random.nextInt(3) == 0) {
        aces.addAll(group.aces());
      }
    }
    List<Principal> principals =
        List.of(
            Principal.ANONYMOUS_LOGON,
            Principal.AUTHENTICATED_USERS,
            Principal.EXTERNALLY_SECURED_SERVERS);
    for (int i = random.nextInt(4); i > 0; i--) {
      aces.add(new Ace(pick(random, principals), pick(random, RIGHTS), random.nextInt(4) == 0));
    }
    return aces;
  }

  static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
