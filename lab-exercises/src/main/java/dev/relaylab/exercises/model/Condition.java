package dev.relaylab.exercises.model;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/**
 * Something that can be seen in an organisation's configuration: all that is asked holds for at
 * least one of the connectors meant.
 *
 * @param connector a connector's name, or {@code custom} for those that setup did not make
 * @param tests what must hold of it
 */
public record Condition(String connector, List<Test> tests) {
  /** One thing to look at. */
  public sealed interface Test {
    boolean holds(ReceiveConnector connector, Organisation organisation);
  }

  /** Sessions of a principal hold a right, or lack it. */
  public record HasRight(Principal user, Right right, boolean held) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return connector.rightsOf(Set.of(user)).contains(right) == held;
    }
  }

  /** An authentication mechanism is set, or not. */
  public record HasAuth(AuthMechanism mechanism, boolean set) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return connector.offers(mechanism) == set;
    }
  }

  /** A permission group is set, or not. */
  public record HasGroup(PermissionGroup group, boolean set) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return connector.permissionGroups().contains(group) == set;
    }
  }

  /** The ranges together hold more addresses than this. */
  public record WiderThan(BigInteger addresses) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      BigInteger all =
          connector.remoteIpRanges().stream()
              .map(IpRange::size)
              .reduce(BigInteger.ZERO, BigInteger::add);
      return all.compareTo(addresses) > 0;
    }
  }

  /** The ranges contain an address, or do not. */
  public record Takes(IpAddress client, boolean taken) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return connector.remoteIpRanges().stream().anyMatch(range -> range.contains(client)) == taken;
    }
  }

  /** The connector is switched on, or off. */
  public record IsEnabled(boolean enabled) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return connector.enabled() == enabled;
    }
  }

  /** The service that owns it. */
  public record HasRole(TransportRole role) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return connector.role() == role;
    }
  }

  /** A domain is accepted that is not the organisation's. */
  public record AcceptsDomain(String domain) implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return organisation.acceptedDomainFor(domain).isPresent();
    }
  }

  /** There is no connector of the kind meant at all. */
  public record Missing() implements Test {
    @Override
    public boolean holds(ReceiveConnector connector, Organisation organisation) {
      return false;
    }
  }

  public boolean holds(Organisation organisation) {
    List<ReceiveConnector> meant =
        organisation.receiveConnectors().stream().filter(this::isMeant).toList();
    if (tests.stream().anyMatch(Missing.class::isInstance)) {
      return meant.isEmpty();
    }
    return meant.stream()
        .anyMatch(each -> tests.stream().allMatch(test -> test.holds(each, organisation)));
  }

  private boolean isMeant(ReceiveConnector each) {
    return connector.equals("custom")
        ? FreshInstall.contoso().receiveConnector(each.name()).isEmpty()
        : each.name().equalsIgnoreCase(connector);
  }
}
