package dev.relaylab.server.policy.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.RandomOrganisations;
import dev.relaylab.server.policy.map.AttemptKind.As;
import dev.relaylab.server.policy.map.AttemptKind.Recipient;
import dev.relaylab.server.policy.map.AttemptKind.Sender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelayMapTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 10_000 : 500;
  private static final AttemptKind ANONYMOUS_RELAY =
      new AttemptKind(Sender.FOREIGN, Recipient.FOREIGN, As.ANONYMOUS);

  @Test
  void aFreshInstallRelaysForNobodyWithoutALogon() {
    RelayMap map = RelayMap.of(FreshInstall.contoso());
    for (AttemptKind kind : AttemptKind.ALL) {
      if (kind.isRelay() && kind.identity() != As.AUTHENTICATED) {
        assertThat(map.anywhere(kind).ranges()).as(kind.toString()).isEmpty();
      }
    }
  }

  @Test
  void aFreshInstallTakesMailForItsOwnDomainFromEveryAddress() {
    AddressSet open =
        endpoint(RelayMap.of(FreshInstall.contoso()), "192.0.2.10:25")
            .get(new AttemptKind(Sender.FOREIGN, Recipient.INTERNAL, As.ANONYMOUS));
    assertThat(open.asBounds())
        .containsExactly("0.0.0.0-255.255.255.255", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
  }

  @Test
  void saysWhenNothingSucceeds() {
    Organisation silent = FreshInstall.contoso();
    for (var connector : silent.receiveConnectors()) {
      silent = silent.remove(connector.object());
    }
    assertThat(RelayMap.of(silent).toText()).isEqualTo("nothing succeeds from anywhere\n");
  }

  @Test
  void anEntryOnTheDefaultConnectorLetsTheWholeInternetRelay() {
    Organisation fresh = FreshInstall.contoso();
    AdObject front = fresh.receiveConnector("Default Frontend EX01").orElseThrow().object();
    Set<Ace> aces = new LinkedHashSet<>(front.aces());
    aces.add(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
    AddressSet open =
        endpoint(RelayMap.of(fresh.put(front.withAces(aces))), "192.0.2.10:25")
            .get(ANONYMOUS_RELAY);
    assertThat(open.ranges().get(0).size()).isEqualTo(4_294_967_296L);
    assertThat(open.ranges()).hasSize(2);
  }

  @Test
  void aStarAsAcceptedDomainIsShownAsMailForForeignDomains() {
    Organisation open =
        FreshInstall.contoso()
            .put(
                AdObject.of(AcceptedDomainSchema.SCHEMA, "everything")
                    .with(AcceptedDomainSchema.DOMAIN_NAME, "*"));
    assertThat(RelayMap.of(open).anywhere(ANONYMOUS_RELAY).isEmpty()).isFalse();
  }

  @Test
  void equalsTheBruteForceOverEveryAddressOfASmallWorld() {
    Random random = new Random(7);
    List<IpAddress> world = RandomOrganisations.smallWorld();
    for (int i = 0; i < 60; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      check(organisation, world, "organisation " + i);
    }
  }

  @Test
  void agreesWithThePolicyJustInsideAndJustOutsideOfEveryEdge() {
    Random random = new Random(11);
    for (int i = 0; i < CASES; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      check(organisation, edges(organisation), "organisation " + i);
    }
  }

  private static List<IpAddress> edges(Organisation organisation) {
    Set<IpAddress> edges = new LinkedHashSet<>();
    for (var connector : organisation.receiveConnectors()) {
      for (IpRange range : connector.remoteIpRanges()) {
        edges.add(range.lower());
        edges.add(range.upper());
        edges.add(range.lower().previous());
        edges.add(range.upper().next());
      }
    }
    edges.remove(null);
    return new ArrayList<>(edges);
  }

  private static void check(Organisation organisation, List<IpAddress> clients, String name) {
    for (RelayMap.Endpoint endpoint : RelayMap.of(organisation).endpoints()) {
      assertThat(endpoint.addresses().keySet()).containsExactlyElementsOf(AttemptKind.ALL);
      endpoint
          .addresses()
          .forEach(
              (kind, set) -> {
                for (IpAddress client : clients) {
                  boolean wanted = succeeds(organisation, endpoint.binding(), kind, client);
                  if (set.contains(client) != wanted) {
                    fail("%s %s %s %s: %s", name, endpoint.binding(), kind, client, wanted);
                  }
                }
                assertThat(AddressSet.of(set.ranges())).isEqualTo(set);
              });
    }
  }

  /** By asking for each mailbox user, and for nobody, what the reply is. */
  private static boolean succeeds(
      Organisation organisation, Binding endpoint, AttemptKind kind, IpAddress client) {
    List<String> users = new ArrayList<>();
    if (kind.identity() == As.AUTHENTICATED) {
      users.addAll(List.of("alice", "bob"));
    } else {
      users.add(null);
    }
    String foreign =
        organisation.acceptedDomains().stream()
                .anyMatch(d -> d.domainName().equals("partner.example"))
            ? "elsewhere.example"
            : "partner.example";
    for (String user : users) {
      String own = (user == null ? "carol" : user) + "@contoso.example";
      String sender =
          switch (kind.sender()) {
            case INTERNAL -> own;
            case FOREIGN -> "somebody@" + foreign;
            case NULL -> "";
          };
      String recipient =
          "x@" + (kind.recipient() == Recipient.FOREIGN ? foreign : "contoso.example");
      Outcome outcome =
          Outcome.of(
              organisation,
              new Attempt(
                  client, endpoint.address(), endpoint.port(), sender, recipient, user, null));
      if (outcome.allowed() && as(outcome) == kind.identity()) {
        return true;
      }
    }
    return false;
  }

  private static As as(Outcome outcome) {
    Identity identity = outcome.session().identity();
    if (identity instanceof Identity.Authenticated) {
      return As.AUTHENTICATED;
    }
    return identity instanceof Identity.ExternallySecured ? As.EXTERNALLY_SECURED : As.ANONYMOUS;
  }

  private static Map<AttemptKind, AddressSet> endpoint(RelayMap map, String binding) {
    return map.endpoints().stream()
        .filter(endpoint -> endpoint.binding().toString().equals(binding))
        .findFirst()
        .orElseThrow()
        .addresses();
  }
}
