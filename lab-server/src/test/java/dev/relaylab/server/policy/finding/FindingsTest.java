package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SmartHost;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.RandomOrganisations;
import dev.relaylab.server.policy.map.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
  private static final Ace RELAY = Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT);
  private static final String FRONT = "Default Frontend EX01";
  private static final String HUB = "Default EX01";
  private static final Surroundings SURROUNDINGS =
      new Surroundings(List.of(), List.of(new Machine("BALANCER", IpAddress.parse("192.0.2.5"))));

  /** A fault as it is made in the field, and the name it must get. */
  private record Case(int row, Fault fault, UnaryOperator<Organisation> made) {
    @Override
    public String toString() {
      return row + " " + fault.id();
    }
  }

  static Stream<Case> faults() {
    return Stream.of(
        new Case(1, Fault.OPEN_RELAY, edit(FRONT, FindingsTest::withRelay)),
        new Case(
            2,
            Fault.OPEN_RANGE,
            put(
                withRelay(device("0.0.0.0-255.255.255.255"))
                    .with(BINDINGS, List.of(Binding.parse("192.0.2.10:25"))))),
        new Case(3, Fault.TRUSTED_RANGE_WIDE, put(trusted(device("10.0.0.0/8")))),
        new Case(
            3,
            Fault.TRUSTED_RANGE_WIDE,
            put(trusted(withRelay(device("10.0.0.0/8", "172.16.0.0/12"))))),
        new Case(4, Fault.INTERNET_TRUSTED, edit(FRONT, FindingsTest::trusted)),
        new Case(4, Fault.INTERNET_TRUSTED, edit(FRONT, o -> trusted(withRelay(o)))),
        new Case(5, Fault.RELAY_RIGHT_MISSING, put(device("192.0.2.40"))),
        new Case(6, Fault.RELAY_GROUP_MISSING, put(withRelay(groups(device("192.0.2.40"))))),
        new Case(7, Fault.BOTH_METHODS, put(trusted(withRelay(device("192.0.2.40"))))),
        new Case(
            7,
            Fault.BOTH_METHODS,
            put(
                groups(
                    trusted(withRelay(device("192.0.2.40"))),
                    PermissionGroup.AnonymousUsers,
                    PermissionGroup.ExchangeServers))),
        new Case(
            7,
            Fault.TRUSTED_NOT_ANONYMOUS,
            put(
                groups(
                    trusted(device("192.0.2.40")),
                    PermissionGroup.AnonymousUsers,
                    PermissionGroup.ExchangeServers))),
        new Case(
            8,
            Fault.LEFTOVER_RELAY_RIGHT,
            put(withRelay(groups(device("192.0.2.40"), PermissionGroup.ExchangeUsers)))),
        new Case(
            9,
            Fault.HUB_ROLE_ON_25,
            put(
                withRelay(device("192.0.2.40"))
                    .with(TRANSPORT_ROLE, TransportRole.HubTransport)
                    .with(BINDINGS, List.of(Binding.parse("192.0.2.10:25"))))),
        new Case(
            10,
            Fault.BINDING_NOT_LOCAL,
            put(
                withRelay(device("192.0.2.40"))
                    .with(BINDINGS, List.of(Binding.parse("192.0.2.40:25"))))),
        new Case(11, Fault.SHARED_ADDRESS_IN_RANGE, put(withRelay(device("192.0.2.5")))),
        new Case(
            12,
            Fault.SHADOWED,
            org ->
                org.put(withRelay(device("192.0.2.32/28")))
                    .put(device("192.0.2.40").named("old application"))),
        new Case(
            15,
            Fault.INTERNET_MAIL_REFUSED,
            edit(
                FRONT,
                o ->
                    groups(
                        o,
                        PermissionGroup.ExchangeServers,
                        PermissionGroup.ExchangeLegacyServers))),
        new Case(
            17, Fault.SERVER_TRUST_LOST, edit(HUB, o -> groups(o, PermissionGroup.AnonymousUsers))),
        new Case(
            18,
            Fault.SERVER_LOGON_LOST,
            edit(
                FRONT,
                o ->
                    o.with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.Tls))
                        .with(FQDN, "mail.contoso.example"))),
        new Case(
            19,
            Fault.SHARED_DOMAIN_AUTHORITATIVE,
            org ->
                org.put(domain("shared.example", DomainType.Authoritative))
                    .put(sendConnector("other system", "SMTP:shared.example;1"))),
        new Case(
            22,
            Fault.NO_WAY_OUT,
            org ->
                org.remove(sendConnector("Internet", "SMTP:*;1"))
                    .put(withRelay(device("192.0.2.40")))),
        new Case(
            24,
            Fault.SEND_CONNECTOR_DISABLED,
            put(sendConnector("Internet", "SMTP:*;1").with(SendConnectorSchema.ENABLED, false))),
        new Case(
            24,
            Fault.SEND_CONNECTOR_ELSEWHERE,
            put(
                sendConnector("Internet", "SMTP:*;1")
                    .with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of("EX99")))),
        new Case(
            36,
            Fault.LOOP,
            org ->
                org.put(withRelay(device("192.0.2.40")).with(FQDN, "gateway.partner.example"))
                    .put(
                        sendConnector("Internet", "SMTP:*;1")
                            .with(SendConnectorSchema.DNS_ROUTING_ENABLED, false)
                            .with(
                                SendConnectorSchema.SMART_HOSTS,
                                List.of(SmartHost.parse("gateway.partner.example"))))),
        new Case(
            20,
            Fault.DOMAIN_NOT_ACCEPTED,
            org -> {
              AdObject alice = org.find(RecipientSchema.MAILBOX, "Alice").orElseThrow();
              List<String> addresses = new ArrayList<>(alice.get(RecipientSchema.EMAIL_ADDRESSES));
              addresses.add("smtp:alice@brand.example");
              return org.put(alice.with(RecipientSchema.EMAIL_ADDRESSES, addresses));
            }),
        new Case(21, Fault.EVERY_DOMAIN_ACCEPTED, put(domain("*", DomainType.InternalRelay))),
        new Case(
            21,
            Fault.FOREIGN_DOMAIN_ACCEPTED,
            put(domain("partner.example", DomainType.ExternalRelay))),
        new Case(
            25,
            Fault.RELAY_DEMANDS_TLS,
            put(withRelay(device("192.0.2.40")).with(REQUIRE_TLS, true))),
        new Case(
            29,
            Fault.RELAY_RATE_LOW,
            put(withRelay(device("192.0.2.40")).with(MESSAGE_RATE_LIMIT, Unlimited.of(5)))),
        new Case(32, Fault.DISABLED, put(withRelay(device("192.0.2.40")).with(ENABLED, false))),
        new Case(
            34,
            Fault.PASSWORDS_ON_25,
            edit(
                FRONT,
                o ->
                    groups(
                        o,
                        PermissionGroup.AnonymousUsers,
                        PermissionGroup.ExchangeUsers,
                        PermissionGroup.ExchangeServers,
                        PermissionGroup.ExchangeLegacyServers))),
        new Case(
            35,
            Fault.OWN_DOMAIN_SPOOFABLE,
            edit(
                FRONT,
                o -> {
                  Set<Ace> aces = new LinkedHashSet<>(o.aces());
                  aces.remove(
                      Ace.allow(
                          Principal.ANONYMOUS_LOGON, Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
                  return o.withAces(aces);
                })),
        new Case(38, Fault.SHARED_ADDRESS_IN_RANGE, put(withRelay(device("192.0.2.0/28")))),
        new Case(
            37,
            Fault.RECIPIENT_FILTER_BEHIND_FRONT_END,
            organisation ->
                organisation
                    .put(
                        TransportServiceSchema.in(organisation)
                            .with(TransportServiceSchema.ANTISPAM_AGENTS_ENABLED, true))
                    .put(
                        AntispamSchema.in(organisation, AntispamSchema.RECIPIENT_FILTER)
                            .with(AntispamSchema.RECIPIENT_VALIDATION_ENABLED, true))),
        new Case(
            40,
            Fault.TARPIT_LONG,
            edit(FRONT, o -> o.with(TARPIT_INTERVAL, Duration.ofMinutes(5)))),
        new Case(0, Fault.RELAY_RANGE_WIDE, put(withRelay(device("192.0.2.0/24")))),
        new Case(
            0, Fault.RELAY_RANGE_WIDE, put(withRelay(device("192.168.0.0/24", "172.16.0.0/16")))),
        new Case(
            0,
            Fault.UNREACHABLE_RANGE,
            put(withRelay(device("192.0.2.40-192.0.2.41", "192.0.2.40", "192.0.2.41")))));
  }

  private static AdObject device(String... ranges) {
    return groups(
        AdObject.of(ReceiveConnectorSchema.SCHEMA, "device relay")
            .with(TRANSPORT_ROLE, TransportRole.FrontendTransport)
            .with(BINDINGS, List.of(Binding.parse("0.0.0.0:25")))
            .with(REMOTE_IP_RANGES, Arrays.stream(ranges).map(IpRange::parse).toList()),
        PermissionGroup.AnonymousUsers);
  }

  private static AdObject groups(AdObject object, PermissionGroup... groups) {
    Set<Ace> aces = new LinkedHashSet<>(object.aces());
    PermissionGroup.within(aces).forEach(group -> aces.removeAll(group.aces()));
    for (PermissionGroup group : groups) {
      aces.addAll(group.aces());
    }
    return object.withAces(aces);
  }

  private static AdObject withRelay(AdObject object) {
    Set<Ace> aces = new LinkedHashSet<>(object.aces());
    aces.add(RELAY);
    return object.withAces(aces);
  }

  private static AdObject trusted(AdObject object) {
    return groups(object, PermissionGroup.ExchangeServers)
        .with(DOMAIN_SECURE_ENABLED, false)
        .with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.ExternalAuthoritative));
  }

  private static AdObject domain(String name, DomainType type) {
    return AdObject.of(AcceptedDomainSchema.SCHEMA, "extra")
        .with(AcceptedDomainSchema.DOMAIN_NAME, name)
        .with(AcceptedDomainSchema.DOMAIN_TYPE, type);
  }

  private static AdObject sendConnector(String name, String space) {
    return AdObject.of(SendConnectorSchema.SCHEMA, name)
        .with(SendConnectorSchema.ADDRESS_SPACES, List.of(AddressSpace.parse(space)));
  }

  private static UnaryOperator<Organisation> put(AdObject object) {
    return organisation -> organisation.put(object);
  }

  private static UnaryOperator<Organisation> edit(String name, UnaryOperator<AdObject> edit) {
    return organisation ->
        organisation.put(edit.apply(organisation.receiveConnector(name).orElseThrow().object()));
  }

  private static Organisation fresh() {
    return FreshInstall.contoso().put(sendConnector("Internet", "SMTP:*;1"));
  }

  private static Findings findings(UnaryOperator<Organisation> made) {
    Directory lab = new Directory("s", fresh(), Instant.EPOCH, "fresh install");
    lab.replace("the fault", Instant.EPOCH, made.apply(lab.organisation()));
    return Findings.of(lab.revisions(), SURROUNDINGS);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesTheFaultAndNoOther(Case fault) {
    Findings findings = findings(fault.made());
    assertThat(findings.all())
        .as(findings.toText())
        .extracting(Finding::fault)
        .containsExactly(fault.fault());
    Finding finding = findings.all().get(0);
    assertThat(finding.evidence()).isNotBlank();
    assertThat(finding.madeBy().revision().typed()).isIn("the fault", "fresh install");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theMendingCommandMendsIt(Case fault) {
    Findings findings = findings(fault.made());
    for (Finding finding : findings.all()) {
      if (finding.mend() == null) {
        assertThat(findings.fixScript()).contains("# no command mends this");
        continue;
      }
      assertThat(findings.fixScript()).contains(finding.mend().statements().get(0).command());
      assertThat(finding.mend().isAccepted(fault.made().apply(fresh())))
          .as(finding.mend().commandLine())
          .isTrue();
      Findings after = findings(org -> finding.mend().apply(fault.made().apply(org)));
      assertThat(after.all()).as(finding.mend().commandLine() + "\n" + after.toText()).isEmpty();
    }
  }

  /** Faults of traffic, of other machines, of accounts, or of commands that failed. */
  private static final Set<Integer> NOT_IN_CONFIGURATION =
      Set.of(13, 14, 16, 23, 26, 27, 28, 30, 31, 33, 37, 39);

  @Test
  void everyFaultOfTheFieldIsHereOrDoesNotShowInConfiguration() {
    Set<Integer> rows = new TreeSet<>(NOT_IN_CONFIGURATION);
    faults().map(Case::row).filter(row -> row > 0).forEach(rows::add);
    assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void everyFaultHasAnExample() {
    assertThat(faults().map(Case::fault).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void anyOrganisationCanBeLookedAt() {
    Random random = new Random(17);
    for (int i = 0; i < 200; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      for (Finding finding : findings(org -> organisation).all()) {
        assertThat(finding.evidence()).isNotBlank();
        assertThat(finding.madeBy().revision().number()).isIn(1, 2);
      }
    }
  }

  @Test
  void everyMendTakesItsFindingAway() {
    Random random = new Random(19);
    int mended = 0;
    for (int i = 0; i < 150; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      for (Finding finding : findings(org -> organisation).all()) {
        if (finding.mend() == null || !finding.mend().isAccepted(organisation)) {
          continue;
        }
        Organisation after = finding.mend().apply(organisation);
        assertThat(findings(org -> after).all())
            .as(i + " " + finding.toText())
            .noneMatch(
                other ->
                    other.fault() == finding.fault()
                        && other.object().equals(finding.object())
                        && other.evidence().equals(finding.evidence()));
        mended++;
      }
    }
    assertThat(mended).isGreaterThan(100);
  }

  @Test
  void aFreshInstallHasNone() {
    Findings none = findings(organisation -> organisation);
    assertThat(
            Findings.of(
                    new Directory("s", FreshInstall.contoso(), Instant.EPOCH, "fresh install")
                        .revisions())
                .all())
        .isEmpty();
    assertThat(none.toText()).isEqualTo("no findings\n");
    assertThat(none.fixScript()).isEmpty();
  }

  @Test
  void anHonestRelayForOneDeviceHasNone() {
    assertThat(findings(put(withRelay(device("192.0.2.40")))).all()).isEmpty();
    assertThat(findings(put(trusted(device("192.0.2.40")))).all()).isEmpty();
  }

  @Test
  void narrowsEveryWideRangeToTheDevicesInIt() {
    Directory lab = new Directory("s", fresh(), Instant.EPOCH, "fresh install");
    lab.replace(
        "the fault",
        Instant.EPOCH,
        lab.organisation()
            .put(withRelay(device("192.0.2.40", "192.0.2.0/24", "198.51.0.0/16", "fd00::/64"))));
    Surroundings known =
        new Surroundings(
            List.of(
                new Machine("PRINTER", IpAddress.parse("192.0.2.40")),
                new Machine("FAX", IpAddress.parse("198.51.100.7"))),
            List.of());
    Finding finding = Findings.of(lab.revisions(), known).all().get(0);
    assertThat(finding.evidence())
        .contains(
            "192.0.2.0/24 (256 IPv4 addresses) and 198.51.0.0/16 (65,536 IPv4 addresses)",
            "fd00::/64 (2^64 IPv6 addresses)",
            "known in it: PRINTER, FAX");
    lab.replace("mend", Instant.EPOCH, finding.mend().apply(lab.organisation()));
    assertThat(Findings.of(lab.revisions(), known).all()).isEmpty();
    assertThat(lab.organisation().receiveConnector("device relay").orElseThrow().remoteIpRanges())
        .extracting(Object::toString)
        .containsExactly("192.0.2.40", "198.51.100.7");
  }

  @Test
  void writesItsJson() {
    assertThat(findings(edit(FRONT, FindingsTest::withRelay)).toJson().toString())
        .contains("finding=open-relay", "severity=critical", "revision=2", "madeBy=the fault")
        .contains(
            "mend=Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Remove-ADPermission");
  }
}
