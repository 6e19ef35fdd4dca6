package dev.relaylab.server.policy.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.RandomOrganisations;
import dev.relaylab.server.policy.map.AttemptKind.As;
import dev.relaylab.server.policy.map.AttemptKind.Recipient;
import dev.relaylab.server.policy.map.AttemptKind.Sender;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the map says of every edge of every range is what a client hears that dials from there. */
class MapOnTheWireTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 10_000 : 60;

  @Test
  void everyEdgeOfEveryRangeAnswersAsTheMapSays() {
    Random random = new Random(23);
    int dialled = 0;
    int relayed = 0;
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      String foreign = foreignDomain(organisation);
      for (RelayMap.Endpoint endpoint : RelayMap.of(organisation).endpoints()) {
        for (IpAddress client : edges(organisation)) {
          for (Sender sender : Sender.values()) {
            for (Recipient recipient : Recipient.values()) {
              Dial dial = new Dial(organisation, endpoint, client, sender, recipient, foreign);
              boolean gotThrough = dial.check("organisation " + i);
              dialled++;
              if (recipient == Recipient.FOREIGN) {
                relayed += gotThrough ? 1 : 0;
                refused += gotThrough ? 0 : 1;
              }
            }
          }
        }
      }
    }
    assertThat(dialled).isGreaterThan(CASES * 50);
    assertThat(relayed).isGreaterThan(CASES);
    assertThat(refused).isGreaterThan(CASES);
  }

  private static Set<IpAddress> edges(Organisation organisation) {
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
    return edges;
  }

  private static String foreignDomain(Organisation organisation) {
    boolean accepted =
        organisation.acceptedDomains().stream()
            .anyMatch(domain -> domain.domainName().equals("partner.example"));
    return accepted ? "elsewhere.example" : "partner.example";
  }

  /** One sender and recipient, from one address, with and without a logon. */
  private record Dial(
      Organisation organisation,
      RelayMap.Endpoint endpoint,
      IpAddress client,
      Sender sender,
      Recipient recipient,
      String foreign) {

    /** Whether it got through in some way. */
    boolean check(String name) {
      boolean unauthenticated = mapped(As.ANONYMOUS) || mapped(As.EXTERNALLY_SECURED);
      boolean authenticated = mapped(As.AUTHENTICATED);
      boolean heard = accepted(null);
      boolean heardLoggedOn = accepted("alice") || accepted("bob");
      if (heard != unauthenticated || heardLoggedOn != authenticated) {
        fail(
            "%s %s from %s, %s sender, %s recipient: mapped %s/%s, heard %s/%s",
            name,
            endpoint.binding(),
            client,
            sender,
            recipient,
            unauthenticated,
            authenticated,
            heard,
            heardLoggedOn);
      }
      return heard || heardLoggedOn;
    }

    private boolean mapped(As as) {
      return endpoint.addresses().get(new AttemptKind(sender, recipient, as)).contains(client);
    }

    private boolean accepted(String user) {
      try (InMemoryDialogue dialogue =
          new InMemoryDialogue(
              Labs.services(new Labs.Kept()),
              organisation,
              Labs.from(client, endpoint.binding().port()))) {
        if (!dialogue.heard().startsWith("220")) {
          return false;
        }
        String hello = dialogue.say("EHLO client.example");
        if (user != null && !loggedOn(dialogue, hello, user)) {
          return false;
        }
        String from =
            switch (sender) {
              case INTERNAL -> (user == null ? "carol" : user) + "@contoso.example";
              case FOREIGN -> "somebody@" + foreign;
              case NULL -> "";
            };
        String to = "x@" + (recipient == Recipient.FOREIGN ? foreign : "contoso.example");
        return dialogue.say("MAIL FROM:<" + from + ">").startsWith("250")
            && dialogue.say("RCPT TO:<" + to + ">").startsWith("250");
      }
    }

    private static boolean loggedOn(InMemoryDialogue dialogue, String hello, String user) {
      if (hello.contains("STARTTLS")) {
        dialogue.say("STARTTLS");
        dialogue.say("EHLO client.example");
      }
      String secret = "\0" + user + "\0Pa55word-" + user;
      String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      return dialogue.say("AUTH PLAIN " + encoded).startsWith("235");
    }
  }
}
