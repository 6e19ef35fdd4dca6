package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Conflicts between Receive connectors, and combinations that one connector cannot have. */
class OrganisationRulesTest {
  private static final Organisation FRESH = FreshInstall.contoso();

  private static AdObject custom(String bindings, String ranges) {
    return AdObject.of(SCHEMA, "custom")
        .with(TRANSPORT_ROLE, TransportRole.FrontendTransport)
        .with(BINDINGS, BINDINGS.type().parse(bindings))
        .with(REMOTE_IP_RANGES, REMOTE_IP_RANGES.type().parse(ranges));
  }

  private static void check(AdObject connector) {
    OrganisationRules.check(FRESH, FRESH.put(connector));
  }

  @Test
  void aRangeInsideAnotherIsNoConflict() {
    check(custom("0.0.0.0:25", "192.0.2.40,192.0.2.0/24,10.0.0.1-10.0.0.9"));

    assertThat(FRESH.put(custom("0.0.0.0:25", "192.0.2.40")).receiveConnectors()).hasSize(6);
  }

  @Test
  void theSameRangeOnTheSameBindingIsConflictE1() {
    assertThatThrownBy(() -> check(custom("0.0.0.0:25", "0.0.0.0-255.255.255.255")))
        .isInstanceOf(DirectoryException.class)
        .hasMessage(
            "The values that you specified for the Bindings and RemoteIPRanges parameters conflict with the settings on Receive connector \"EX01\\Default Frontend EX01\". Please specify different values.")
        .extracting(e -> ((DirectoryException) e).exceptionClass())
        .isEqualTo("ConnectorMappingConflictException");
  }

  @Test
  void rangesThatOverlapInPartAreConflictE1() {
    Organisation with = FRESH.put(custom("0.0.0.0:25", "192.0.2.0-192.0.2.100"));
    AdObject second = custom("0.0.0.0:25", "192.0.2.50-192.0.2.150").named("second");

    assertThatThrownBy(() -> OrganisationRules.check(with, with.put(second)))
        .hasMessageContaining("\"EX01\\custom\". Please specify different values.");
  }

  @Test
  void theSameRangeOnAnotherAddressOrPortIsNoConflict() {
    check(custom("192.0.2.10:25", "0.0.0.0-255.255.255.255"));
    check(custom("0.0.0.0:2626", "0.0.0.0-255.255.255.255"));

    assertThat(FRESH.receiveConnector("custom")).isEmpty();
  }

  @Test
  void anotherRoleOnTheSamePortIsConflictE2WhateverTheRanges() {
    AdObject hub =
        custom("0.0.0.0:25", "192.0.2.40").with(TRANSPORT_ROLE, TransportRole.HubTransport);

    assertThatThrownBy(() -> check(hub))
        .hasMessage(
            "The values that you specified for the Bindings and RemoteIPRanges parameters conflict with the settings on Receive connector \"EX01\\Default Frontend EX01\". Receive connectors assigned to different Transport roles on a single server must listen on unique local IP address & port bindings.")
        .extracting(e -> ((DirectoryException) e).exceptionClass())
        .isEqualTo("ReceiveConnectorRoleConflictException");
  }

  @Test
  void externalAuthoritativeNeedsExchangeServers() {
    AdObject external =
        custom("0.0.0.0:25", "192.0.2.40")
            .with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.ExternalAuthoritative));

    assertThatThrownBy(() -> check(external))
        .hasMessage(
            "You must set the value for the PermissionGroups parameter to ExchangeServers when you set the AuthMechanism parameter to a value of ExternalAuthoritative.");
    check(external.withAces(new LinkedHashSet<>(PermissionGroup.ExchangeServers.aces())));
  }

  @Test
  void externalAuthoritativeStandsOnlyWithTls() {
    Set<Ace> servers = new LinkedHashSet<>(PermissionGroup.ExchangeServers.aces());
    AdObject connector = custom("0.0.0.0:25", "192.0.2.40").withAces(servers);
    for (AuthMechanism other : AuthMechanism.values()) {
      Set<AuthMechanism> both = EnumSet.of(AuthMechanism.ExternalAuthoritative, other);
      if (other == AuthMechanism.Tls || other == AuthMechanism.ExternalAuthoritative) {
        check(connector.with(AUTH_MECHANISM, both));
      } else {
        assertThatThrownBy(() -> check(connector.with(AUTH_MECHANISM, both)))
            .isInstanceOf(DirectoryException.class);
      }
    }
  }

  @Test
  void exchangeServerNeedsTheServersOwnName() {
    AdObject connector =
        custom("0.0.0.0:25", "192.0.2.40")
            .with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.ExchangeServer, AuthMechanism.Tls));
    check(connector.with(FQDN, "EX01"));
    check(connector.with(FQDN, "ex01.contoso.example"));
    check(connector.with(FQDN, null));

    assertThatThrownBy(() -> check(connector.with(FQDN, "mail.contoso.example")))
        .hasMessageStartingWith("If the AuthMechanism attribute on a Receive connector contains");
  }

  @Test
  void refusesTheOtherCombinationsOfOneConnector() {
    AdObject good = custom("0.0.0.0:25", "192.0.2.40");
    List<AdObject> bad =
        List.of(
            good.with(
                AUTH_MECHANISM, EnumSet.of(AuthMechanism.BasicAuthRequireTLS, AuthMechanism.Tls)),
            good.with(REQUIRE_TLS, true).with(AUTH_MECHANISM, EnumSet.noneOf(AuthMechanism.class)),
            good.with(DOMAIN_SECURE_ENABLED, true)
                .with(AUTH_MECHANISM, EnumSet.noneOf(AuthMechanism.class)),
            good.with(CONNECTION_INACTIVITY_TIMEOUT, Duration.ofMinutes(10)),
            good.with(CHUNKING_ENABLED, false),
            good.with(LONG_ADDRESSES_ENABLED, true),
            good.with(BANNER, "250 hello"),
            good.with(BINDINGS, List.of()),
            good.with(REMOTE_IP_RANGES, List.of()));

    check(good);
    assertThat(bad)
        .allSatisfy(c -> assertThatThrownBy(() -> check(c)).isInstanceOf(DirectoryException.class));
  }

  @Test
  void moreRangesThanTheDirectoryHoldsAreRefused() {
    List<IpRange> many =
        java.util.stream.IntStream.range(0, 1_251)
            .mapToObj(i -> IpRange.parse("10.0." + i / 250 + "." + i % 250))
            .toList();

    assertThatThrownBy(() -> check(custom("0.0.0.0:25", "192.0.2.1").with(REMOTE_IP_RANGES, many)))
        .hasMessage("The administrative limit for this request was exceeded.");
  }
}
