package dev.relaylab.server.shell.cmdlet.exchange;

import static dev.relaylab.server.directory.AuthMechanism.BasicAuth;
import static dev.relaylab.server.directory.AuthMechanism.BasicAuthRequireTLS;
import static dev.relaylab.server.directory.AuthMechanism.Integrated;
import static dev.relaylab.server.directory.AuthMechanism.Tls;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.PermissionGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a new Receive connector is for: the values it starts with (Exchange: usage types). */
enum Usage {
  Client(
      EnumSet.of(PermissionGroup.ExchangeUsers),
      EnumSet.of(Tls, BasicAuth, BasicAuthRequireTLS, Integrated),
      "0.0.0.0:587",
      null),
  Custom(EnumSet.noneOf(PermissionGroup.class), EnumSet.of(Tls), null, null),
  Internal(
      EnumSet.of(PermissionGroup.ExchangeServers, PermissionGroup.ExchangeLegacyServers),
      EnumSet.of(Tls, AuthMechanism.ExchangeServer),
      "0.0.0.0:25",
      null),
  Internet(
      EnumSet.of(PermissionGroup.AnonymousUsers), EnumSet.of(Tls), null, "0.0.0.0-255.255.255.255"),
  Partner(EnumSet.of(PermissionGroup.Partners), EnumSet.of(Tls), null, null);

  private final Set<PermissionGroup> groups;
  private final Set<AuthMechanism> authMechanism;
  private final String binding;
  private final String range;

  Usage(
      Set<PermissionGroup> groups, Set<AuthMechanism> authMechanism, String binding, String range) {
    this.groups = groups;
    this.authMechanism = authMechanism;
    this.binding = binding;
    this.range = range;
  }

  Set<PermissionGroup> groups() {
    return EnumSet.copyOf(groups);
  }

  Set<AuthMechanism> authMechanism() {
    return EnumSet.copyOf(authMechanism);
  }

  /** Empty where -Bindings is needed. */
  List<Binding> bindings() {
    return binding == null ? List.of() : List.of(Binding.parse(binding));
  }

  /** Empty where -RemoteIPRanges is needed. */
  List<IpRange> remoteIpRanges() {
    return range == null ? List.of() : List.of(IpRange.parse(range));
  }
}
