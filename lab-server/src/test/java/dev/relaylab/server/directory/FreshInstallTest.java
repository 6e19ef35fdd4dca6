package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshInstallTest {
  private final Organisation organisation = FreshInstall.contoso();

  @Test
  void hasTheFiveConnectorsInTheOrderOfSetup() {
    assertThat(organisation.receiveConnectors())
        .extracting(ReceiveConnector::identity)
        .containsExactly(
            "EX01\\Default EX01",
            "EX01\\Client Proxy EX01",
            "EX01\\Default Frontend EX01",
            "EX01\\Outbound Proxy Frontend EX01",
            "EX01\\Client Frontend EX01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Default EX01                 | HubTransport      | [0.0.0.0:2525, [::]:2525] | ExchangeUsers, ExchangeServers, ExchangeLegacyServers  | None    | 5000 | Unlimited | 100 | Unlimited | EnabledWithoutValue | 00:00:05 | false | false
          Client Proxy EX01            | HubTransport      | [[::]:465, 0.0.0.0:465]   | ExchangeUsers, ExchangeServers                         | None    | 200  | 20        | 2   | 5         | Enabled             | 00:00:05 | false | true
          Default Frontend EX01        | FrontendTransport | [[::]:25, 0.0.0.0:25]     | AnonymousUsers, ExchangeServers, ExchangeLegacyServers | Verbose | 200  | 20        | 2   | Unlimited | Enabled             | 00:00:05 | true  | false
          Outbound Proxy Frontend EX01 | FrontendTransport | [[::]:717, 0.0.0.0:717]   | ExchangeServers                                        | Verbose | 200  | 20        | 2   | Unlimited | Enabled             | 00:00:00 | true  | false
          Client Frontend EX01         | FrontendTransport | [[::]:587, 0.0.0.0:587]   | ExchangeUsers                                          | None    | 200  | 20        | 2   | 5         | Enabled             | 00:00:05 | false | true
          """)
  void givesEachConnectorTheValuesOfARealServer(
      String name,
      String role,
      String bindings,
      String groups,
      String logging,
      int recipients,
      String perSource,
      int percentage,
      String rate,
      String size,
      String tarpit,
      boolean domainSecure,
      boolean gssapi) {
    ReceiveConnector connector = organisation.receiveConnector(name).orElseThrow();

    assertThat(connector.role()).hasToString(role);
    assertThat(connector.bindings()).hasToString(bindings);
    assertThat(connector.remoteIpRanges())
        .hasToString("[::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 0.0.0.0-255.255.255.255]");
    assertThat(connector.permissionGroupsText()).isEqualTo(groups);
    assertThat(connector.get(PROTOCOL_LOGGING_LEVEL)).hasToString(logging);
    assertThat(connector.get(MAX_RECIPIENTS_PER_MESSAGE)).isEqualTo(recipients);
    assertThat(connector.get(MAX_INBOUND_CONNECTION_PER_SOURCE)).hasToString(perSource);
    assertThat(connector.get(MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE)).isEqualTo(percentage);
    assertThat(connector.get(MESSAGE_RATE_LIMIT)).hasToString(rate);
    assertThat(connector.get(SIZE_ENABLED)).hasToString(size);
    assertThat(ValueTypes.printTimeSpan(connector.get(TARPIT_INTERVAL))).isEqualTo(tarpit);
    assertThat(connector.get(DOMAIN_SECURE_ENABLED)).isEqualTo(domainSecure);
    assertThat(connector.get(ENABLE_AUTH_GSSAPI)).isEqualTo(gssapi);
    assertThat(connector.get(MAX_MESSAGE_SIZE)).hasToString("36 MB (37,748,736 bytes)");
    assertThat(connector.get(MAX_HEADER_SIZE)).hasToString("256 KB (262,144 bytes)");
  }

  @Test
  void offersBasicAuthenticationOnlyWithTls() {
    assertThat(organisation.receiveConnectors())
        .allSatisfy(
            c ->
                assertThat(c.authMechanism())
                    .contains(AuthMechanism.Tls, AuthMechanism.BasicAuthRequireTLS));
    assertThat(organisation.receiveConnector("Client Frontend EX01").orElseThrow().authMechanism())
        .doesNotContain(AuthMechanism.ExchangeServer);
  }

  @Test
  void breaksNoneOfExchangesOwnRules() {
    OrganisationRules.check(Organisation.empty(Server.EX01), organisation);

    assertThat(organisation.all(RecipientSchema.MAILBOX))
        .extracting(AdObject::name)
        .isEqualTo(List.of("Administrator", "Alice", "Bob", "Carol"));
    assertThat(organisation.defaultDomain()).isEqualTo("contoso.example");
  }
}
