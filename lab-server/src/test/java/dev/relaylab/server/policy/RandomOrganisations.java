package dev.relaylab.server.policy;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Organisations with overlapping and nested ranges, denies, several bindings and IPv6. */
public final class RandomOrganisations {
  public static final List<Binding> BINDINGS =
      List.of(
          Binding.parse("0.0.0.0:25"),
          Binding.parse("192.0.2.10:25"),
          Binding.parse("[::]:25"),
          Binding.parse("[2001:db8::10]:25"),
          Binding.parse("0.0.0.0:587"));
  private static final List<Principal> PRINCIPALS =
      List.of(
          Principal.ANONYMOUS_LOGON,
          Principal.AUTHENTICATED_USERS,
          Principal.EXTERNALLY_SECURED_SERVERS,
          new Principal("CONTOSO\\alice"));
  private static final List<Right> RIGHTS =
      List.of(
          Right.SUBMIT,
          Right.ACCEPT_ANY_RECIPIENT,
          Right.ACCEPT_ANY_SENDER,
          Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER);

  private RandomOrganisations() {}

  /**
   * Two organisations from equal generators are equal; ranges lie within 10.0.0.0/24 and
   * fd00::/120.
   */
  public static Organisation next(Random random) {
    Organisation organisation = FreshInstall.contoso();
    if (random.nextInt(3) == 0) {
      for (var connector : organisation.receiveConnectors()) {
        organisation = organisation.remove(connector.object());
      }
    }
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      organisation = organisation.put(connector("c" + i, random));
    }
    if (random.nextInt(4) == 0) {
      organisation = organisation.put(domain(random));
    }
    return organisation;
  }

  private static AdObject domain(Random random) {
    String name = List.of("*", "partner.example", "*.fabrikam.example").get(random.nextInt(3));
    return AdObject.of(AcceptedDomainSchema.SCHEMA, "extra")
        .with(AcceptedDomainSchema.DOMAIN_NAME, name)
        .with(
            AcceptedDomainSchema.DOMAIN_TYPE,
            DomainType.values()[random.nextInt(DomainType.values().length)]);
  }

  private static AdObject connector(String name, Random random) {
    List<IpRange> ranges = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      ranges.add(range(random));
    }
    Set<Binding> bindings = new LinkedHashSet<>();
    bindings.add(BINDINGS.get(random.nextInt(BINDINGS.size())));
    bindings.add(BINDINGS.get(random.nextInt(BINDINGS.size())));
    return AdObject.of(ReceiveConnectorSchema.SCHEMA, name)
        .with(ReceiveConnectorSchema.TRANSPORT_ROLE, TransportRole.FrontendTransport)
        .with(ReceiveConnectorSchema.BINDINGS, List.copyOf(bindings))
        .with(ReceiveConnectorSchema.REMOTE_IP_RANGES, ranges)
        .with(ReceiveConnectorSchema.AUTH_MECHANISM, auth(random))
        .with(ReceiveConnectorSchema.ENABLED, random.nextInt(8) != 0)
        .with(ReceiveConnectorSchema.REQUIRE_TLS, random.nextInt(8) == 0)
        .withAces(aces(random));
  }

  private static Set<AuthMechanism> auth(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> EnumSet.of(AuthMechanism.ExternalAuthoritative);
      case 1 -> EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth);
      case 2 ->
          EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth, AuthMechanism.BasicAuthRequireTLS);
      default -> EnumSet.of(AuthMechanism.Tls);
    };
  }

  private static Set<Ace> aces(Random random) {
    Set<Ace> aces = new LinkedHashSet<>();
    for (PermissionGroup group : PermissionGroup.values()) {
      if (random.nextInt(3) == 0) {
        aces.addAll(group.aces());
      }
    }
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      aces.add(
          new Ace(
              PRINCIPALS.get(random.nextInt(PRINCIPALS.size())),
              RIGHTS.get(random.nextInt(RIGHTS.size())),
              random.nextInt(4) == 0));
    }
    return aces;
  }

  private static IpRange range(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextBoolean() ? IpRange.ALL_V4 : IpRange.ALL_V6;
      case 1 -> {
        int bits = 24 + random.nextInt(9);
        yield IpRange.parse("10.0.0." + random.nextInt(256) + "/" + bits);
      }
      case 2 -> {
        int low = random.nextInt(256);
        int high = low + random.nextInt(256 - low);
        yield IpRange.between(v6(low), v6(high));
      }
      default -> {
        int low = random.nextInt(256);
        int high = random.nextInt(3) == 0 ? low : low + random.nextInt(256 - low);
        yield IpRange.between(v4(low), v4(high));
      }
    };
  }

  public static IpAddress v4(int last) {
    return IpAddress.parse("10.0.0." + last);
  }

  public static IpAddress v6(int last) {
    return IpAddress.parse("fd00::" + Integer.toHexString(last));
  }

  /** Every address in which two of the organisations can differ, and the neighbours outside. */
  public static List<IpAddress> smallWorld() {
    List<IpAddress> world = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      world.add(v4(i));
      world.add(v6(i));
    }
    world.add(v4(0).previous());
    world.add(v4(255).next());
    world.add(v6(0).previous());
    world.add(v6(255).next());
    world.addAll(List.of(IpAddress.V4_MIN, IpAddress.V4_MAX, IpAddress.V6_MIN, IpAddress.V6_MAX));
    return world;
  }
}
