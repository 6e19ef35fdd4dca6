package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.contact;
import static dev.relaylab.server.transport.TransportLab.group;
import static dev.relaylab.server.transport.TransportLab.recipient;
import static dev.relaylab.server.transport.TransportLab.sendConnector;
import static dev.relaylab.server.transport.TransportLab.smartHost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.TransportLab.Who;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of a message, by who sends it, to whom, and how the organisation is configured: one
 * line a case, told in the words that {@link #told} finds in mailboxes, at foreign hosts, in queues
 * and in reports.
 */
class MailFlowTableTest {
  private static final String DEVICE = "printer@contoso.example";
  private static final String ALICE = "alice@contoso.example";
  private static final String OUTSIDER = "ann@fabrikam.example";

  private record Row(
      String name,
      Who who,
      String sender,
      String to,
      UnaryOperator<TransportLab> with,
      String told) {}

  private static Row row(
      Who who, String sender, String to, UnaryOperator<TransportLab> with, String told) {
    return new Row(who + " " + sender + " to " + to + ": " + told, who, sender, to, with, told);
  }

  private static TransportLab fresh(TransportLab lab) {
    return lab;
  }

  private static TransportLab internet(TransportLab lab) {
    return lab.internet();
  }

  private static TransportLab people(TransportLab lab) {
    return lab.internet()
        .put(contact("Guest", "guest@contoso.example", "guest@partner.example"))
        .put(contact("Foreign", "foreign@partner.example", "foreign@partner.example"))
        .put(contact("Inside", "inside@contoso.example", "bob@contoso.example"))
        .put(
            recipient(RecipientSchema.MAIL_USER, "Worker", "worker@contoso.example")
                .with(RecipientSchema.EXTERNAL_EMAIL_ADDRESS, "SMTP:worker@partner.example"))
        .put(
            recipient(
                    RecipientSchema.MAILBOX,
                    "Dora",
                    "dora@contoso.example",
                    "sales@contoso.example")
                .with(RecipientSchema.DISPLAY_NAME, "Dora D\u00f6ring"))
        .put(group("Staff", true, "alice@contoso.example", "bob@contoso.example"))
        .put(group("Open", false, "alice@contoso.example", "guest@contoso.example"))
        .put(group("Outer", false, "staff@contoso.example", "carol@contoso.example"))
        .put(group("Nest", false, "open@contoso.example", "carol@contoso.example"))
        .put(group("Ring1", false, "ring2@contoso.example", "alice@contoso.example"))
        .put(group("Ring2", false, "ring1@contoso.example", "bob@contoso.example"))
        .put(group("Empty", false));
  }

  private static UnaryOperator<TransportLab> domain(String name, DomainType type) {
    return lab -> lab.internet().domain(name, type);
  }

  private static TransportLab subdomains(TransportLab lab) {
    return lab.change(
        before ->
            before.put(
                before
                    .all(AcceptedDomainSchema.SCHEMA)
                    .iterator()
                    .next()
                    .with(AcceptedDomainSchema.MATCH_SUB_DOMAINS, true)));
  }

  private static UnaryOperator<TransportLab> host(
      String host, int code, String enhanced, String text) {
    return lab -> {
      lab.internet().hosts.answer(host, recipient -> new Reply(code, enhanced, text));
      return lab;
    };
  }

  private static UnaryOperator<TransportLab> down(String... hosts) {
    return lab -> {
      for (String host : hosts) {
        lab.internet().hosts.down(host);
      }
      return lab;
    };
  }

  private static UnaryOperator<TransportLab> connectors(
      dev.relaylab.server.directory.AdObject... connectors) {
    return lab -> {
      lab.hosts
          .domain("a.wide.example", "mx.wide.example")
          .domain("wide.example", "mx0.wide.example");
      for (dev.relaylab.server.directory.AdObject connector : connectors) {
        lab.put(connector);
      }
      return lab;
    };
  }

  private static Unlimited<ByteSize> bytes(long limit) {
    return Unlimited.of(new ByteSize(limit));
  }

  private static UnaryOperator<TransportLab> alice(
      dev.relaylab.server.directory.Property<Unlimited<ByteSize>> limit, long size) {
    return lab ->
        lab.change(
            before -> before.put(before.recipient(ALICE).orElseThrow().with(limit, bytes(size))));
  }

  private static Stream<Row> rows() {
    Who anonymous = Who.ANONYMOUS;
    Who logon = Who.ALICE;
    Who secured = Who.SECURED;
    UnaryOperator<TransportLab> fresh = MailFlowTableTest::fresh;
    UnaryOperator<TransportLab> internet = MailFlowTableTest::internet;
    UnaryOperator<TransportLab> people = MailFlowTableTest::people;
    return Stream.of(
        // To mailboxes of the organisation
        row(anonymous, DEVICE, ALICE, fresh, "alice"),
        row(anonymous, "", ALICE, fresh, "alice"),
        row(anonymous, OUTSIDER, ALICE, fresh, "alice"),
        row(logon, ALICE, "bob@contoso.example", fresh, "bob"),
        row(secured, DEVICE, ALICE, fresh, "alice"),
        row(anonymous, DEVICE, "Alice@CONTOSO.example", fresh, "alice"),
        row(anonymous, DEVICE, "alice@contoso.example bob@contoso.example", fresh, "alice, bob"),
        row(anonymous, DEVICE, "alice@contoso.example ALICE@contoso.example", fresh, "alice"),
        row(anonymous, DEVICE, "sales@contoso.example", people, "dora"),
        row(anonymous, DEVICE, "sales@contoso.example dora@contoso.example", people, "dora"),
        // Unknown recipients of the three kinds of accepted domains
        row(anonymous, ALICE, "gone@contoso.example", fresh, "alice: failed gone 5.1.10"),
        row(anonymous, "", "gone@contoso.example", fresh, "nothing"),
        row(logon, ALICE, "gone@contoso.example", fresh, "alice: failed gone 5.1.10"),
        row(
            anonymous,
            ALICE,
            "x@sub.contoso.example",
            fresh,
            "x@sub.contoso.example in Unreachable"),
        row(
            anonymous,
            ALICE,
            "x@sub.contoso.example",
            MailFlowTableTest::subdomains,
            "alice: failed x 5.1.10"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            domain("partner.example", DomainType.Authoritative),
            "alice: failed x 5.1.10"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            domain("partner.example", DomainType.InternalRelay),
            "x@partner.example out"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            domain("partner.example", DomainType.ExternalRelay),
            "x@partner.example out"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            lab -> lab.domain("partner.example", DomainType.InternalRelay),
            "x@partner.example in Unreachable"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            lab -> lab.domain("*.example", DomainType.Authoritative),
            "alice: failed x 5.1.10"),
        row(
            anonymous,
            ALICE,
            "foreign@partner.example",
            lab -> people(lab).domain("partner.example", DomainType.InternalRelay),
            "foreign@partner.example out"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            domain("*.partner.example", DomainType.Authoritative),
            "alice: failed x 5.1.10"),
        row(
            anonymous,
            ALICE,
            "x@sub.partner.example",
            domain("*.partner.example", DomainType.Authoritative),
            "alice: failed x 5.1.10"),
        row(
            anonymous,
            ALICE,
            "x@partner.example x@sub.partner.example",
            lab ->
                domain("*.partner.example", DomainType.Authoritative)
                    .apply(lab)
                    .domain("partner.example", DomainType.ExternalRelay),
            "alice: failed x 5.1.10, x@partner.example out"),
        row(
            anonymous,
            DEVICE,
            "hans@partner.example gone@partner.example",
            lab ->
                domain("partner.example", DomainType.InternalRelay)
                    .apply(lab)
                    .put(recipient(RecipientSchema.MAILBOX, "Hans", "hans@partner.example")),
            "gone@partner.example out, hans@partner.example"),
        row(
            anonymous,
            DEVICE,
            "hans@partner.example",
            lab ->
                domain("partner.example", DomainType.ExternalRelay)
                    .apply(lab)
                    .put(recipient(RecipientSchema.MAILBOX, "Hans", "hans@partner.example")),
            "hans@partner.example out"),
        row(
            anonymous,
            DEVICE,
            "dora@sub.contoso.example",
            lab ->
                subdomains(lab)
                    .put(recipient(RecipientSchema.MAILBOX, "Dora", "dora@sub.contoso.example")),
            "dora@sub.contoso.example"),
        row(
            logon,
            "ann@fabrikam.example",
            "bob@contoso.example",
            lab -> lab.config(TransportConfigSchema.MAX_RECEIVE_SIZE, bytes(100)).internet(),
            "ann@fabrikam.example out: failed bob 5.2.3"),
        // Out of the organisation
        row(anonymous, DEVICE, "x@partner.example", fresh, "x@partner.example in Unreachable"),
        row(anonymous, DEVICE, "x@partner.example", internet, "x@partner.example out"),
        row(logon, ALICE, "x@partner.example", internet, "x@partner.example out"),
        row(secured, DEVICE, "x@partner.example", internet, "x@partner.example out"),
        row(anonymous, "", "x@partner.example", internet, "x@partner.example out"),
        row(
            anonymous,
            DEVICE,
            "x@partner.example y@fabrikam.example",
            internet,
            "x@partner.example out, y@fabrikam.example out"),
        row(
            anonymous,
            DEVICE,
            "alice@contoso.example x@partner.example",
            internet,
            "alice, x@partner.example out"),
        row(anonymous, ALICE, "x@nowhere.example", internet, "alice: failed x 5.4.4"),
        row(
            anonymous,
            ALICE,
            "x@silent.example",
            lab -> {
              lab.internet().hosts.domain("silent.example", "");
              return lab;
            },
            "alice: failed x 5.1.10"),
        row(
            anonymous,
            OUTSIDER,
            "x@nowhere.example",
            internet,
            "ann@fabrikam.example out: failed x 5.4.4"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            host("mx1.partner.example", 550, "5.1.1", "User unknown"),
            "alice: failed x 5.1.1"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            host("mx1.partner.example", 550, "5.7.1", "Unable to relay"),
            "alice: failed x 5.7.1"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            host("mx1.partner.example", 554, null, "No"),
            "alice: failed x 5.0.0"),
        row(
            anonymous,
            "",
            "x@partner.example",
            host("mx1.partner.example", 550, "5.1.1", "User unknown"),
            "nothing"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            host("mx1.partner.example", 451, "4.7.1", "Later"),
            "x@partner.example in Ready"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            host("mx1.partner.example", 421, "4.3.2", "Busy"),
            "x@partner.example out"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            down("mx1.partner.example"),
            "x@partner.example out"),
        row(
            anonymous,
            ALICE,
            "x@partner.example",
            down("mx1.partner.example", "mx2.partner.example"),
            "x@partner.example in Retry"),
        row(
            anonymous,
            ALICE,
            "x@partner.example y@fabrikam.example",
            down("mx1.partner.example", "mx2.partner.example"),
            "x@partner.example in Retry, y@fabrikam.example out"),
        // Which Send connector
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(sendConnector("One", "wide.example")),
            "x@wide.example out"),
        row(
            anonymous,
            DEVICE,
            "x@a.wide.example",
            connectors(sendConnector("One", "wide.example")),
            "x@a.wide.example in Unreachable"),
        row(
            anonymous,
            DEVICE,
            "x@a.wide.example",
            connectors(sendConnector("One", "*.wide.example")),
            "x@a.wide.example out"),
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(
                sendConnector("All", "*"), smartHost("Close", "wide.example", "smart.example")),
            "x@wide.example out by smart.example"),
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(
                sendConnector("All", "*;1"), smartHost("Close", "*.example;50", "198.51.100.77")),
            "x@wide.example out by [198.51.100.77]"),
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(
                smartHost("Dear", "*;20", "198.51.100.77"),
                smartHost("Cheap", "*;10", "smart.example")),
            "x@wide.example out by smart.example"),
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(sendConnector("Off", "*").with(SendConnectorSchema.ENABLED, false)),
            "x@wide.example in Unreachable"),
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(
                sendConnector("Other", "*")
                    .with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of("EX02"))),
            "x@wide.example in Unreachable"),
        row(
            anonymous,
            DEVICE,
            "x@wide.example",
            connectors(smartHost("Lost", "*", "missing.example")),
            "x@wide.example in Retry"),
        row(
            anonymous,
            ALICE,
            "x@wide.example",
            connectors(
                sendConnector("Small", "*").with(SendConnectorSchema.MAX_MESSAGE_SIZE, bytes(64))),
            "alice: failed x 5.3.4"),
        // Contacts, mail users and groups
        row(anonymous, DEVICE, "guest@contoso.example", people, "guest@partner.example out"),
        row(anonymous, DEVICE, "worker@contoso.example", people, "worker@partner.example out"),
        row(anonymous, DEVICE, "inside@contoso.example", people, "bob"),
        row(anonymous, DEVICE, "inside@contoso.example bob@contoso.example", people, "bob"),
        row(logon, ALICE, "staff@contoso.example", people, "alice, bob"),
        row(secured, DEVICE, "staff@contoso.example", people, "alice, bob"),
        row(anonymous, ALICE, "staff@contoso.example", people, "alice: failed staff 5.7.1"),
        row(anonymous, DEVICE, "open@contoso.example", people, "alice, guest@partner.example out"),
        row(
            anonymous,
            DEVICE,
            "open@contoso.example alice@contoso.example",
            people,
            "alice, guest@partner.example out"),
        row(
            anonymous,
            DEVICE,
            "nest@contoso.example",
            people,
            "alice, carol, guest@partner.example out"),
        row(
            anonymous,
            "bob@contoso.example",
            "outer@contoso.example",
            people,
            "bob: failed staff 5.7.1, carol"),
        row(secured, DEVICE, "outer@contoso.example", people, "alice, bob, carol"),
        row(anonymous, DEVICE, "ring1@contoso.example", people, "alice, bob"),
        row(anonymous, DEVICE, "empty@contoso.example", people, "nothing"),
        // Limits
        row(
            anonymous,
            OUTSIDER,
            ALICE,
            alice(RecipientSchema.MAX_RECEIVE_SIZE, 100),
            "ann@fabrikam.example in Unreachable"),
        row(
            anonymous,
            "bob@contoso.example",
            ALICE,
            alice(RecipientSchema.MAX_RECEIVE_SIZE, 100),
            "bob: failed alice 5.2.3"),
        row(
            logon,
            ALICE,
            "bob@contoso.example",
            alice(RecipientSchema.MAX_SEND_SIZE, 100),
            "alice: failed bob 5.2.3"),
        row(
            anonymous,
            "bob@contoso.example",
            ALICE,
            lab -> lab.config(TransportConfigSchema.MAX_RECEIVE_SIZE, bytes(100)),
            "bob: failed alice 5.2.3"),
        row(
            secured,
            "bob@contoso.example",
            ALICE,
            lab -> lab.config(TransportConfigSchema.MAX_RECEIVE_SIZE, bytes(100)),
            "alice"),
        row(
            logon,
            ALICE,
            "bob@contoso.example",
            lab -> lab.config(TransportConfigSchema.MAX_SEND_SIZE, bytes(100)),
            "alice: failed bob 5.2.3"),
        row(
            anonymous,
            "carol@contoso.example",
            "alice@contoso.example bob@contoso.example",
            lab -> lab.config(TransportConfigSchema.MAX_RECIPIENT_ENVELOPE_LIMIT, Unlimited.of(1)),
            "carol: failed alice 5.5.3 failed bob 5.5.3"),
        row(
            anonymous,
            DEVICE,
            "alice@contoso.example bob@contoso.example",
            lab -> lab.config(TransportConfigSchema.MAX_RECIPIENT_ENVELOPE_LIMIT, Unlimited.none()),
            "alice, bob"),
        // Reports to others
        row(
            anonymous,
            OUTSIDER,
            "gone@contoso.example",
            internet,
            "ann@fabrikam.example out: failed gone 5.1.10"),
        row(
            anonymous,
            OUTSIDER,
            "gone@contoso.example",
            lab -> remote(lab.internet(), "fabrikam.example", RemoteDomainSchema.NDR_ENABLED),
            "nothing"),
        row(
            anonymous,
            OUTSIDER,
            "gone@contoso.example",
            lab -> remote(lab.internet(), "partner.example", RemoteDomainSchema.NDR_ENABLED),
            "ann@fabrikam.example out: failed gone 5.1.10"),
        row(anonymous, DEVICE, "gone@contoso.example", fresh, "nothing"));
  }

  private static TransportLab remote(
      TransportLab lab, String domain, dev.relaylab.server.directory.Property<Boolean> report) {
    return lab.put(
        dev.relaylab.server.directory.AdObject.of(RemoteDomainSchema.SCHEMA, domain)
            .with(RemoteDomainSchema.DOMAIN_NAME, domain)
            .with(report, false));
  }

  @TestFactory
  Stream<DynamicTest> whatBecomesOfIt() {
    return rows().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
  }

  private static void check(Row row) {
    TransportLab lab = row.with().apply(new TransportLab());
    lab.send(row.who(), row.sender(), row.to().split(" "));

    assertThat(told(lab)).isEqualTo(row.told());
    assertThat(lab.trail()).startsWith("HAREDIRECTFAIL SMTP", "RECEIVE SMTP", "AGENTINFO AGENT");
    long mailboxes = lab.mailboxes.values().stream().mapToLong(List::size).sum();
    assertThat(lab.trail().stream().filter("DELIVER STOREDRIVER"::equals)).hasSize((int) mailboxes);
    assertThat(lab.trail().stream().filter("SENDEXTERNAL SMTP"::equals))
        .hasSize(lab.hosts.recipients().size());
    boolean waiting =
        lab.transport().queues().queues().stream().anyMatch(queue -> queue.size() > 0);
    assertThat(lab.transport().queues().messages().isEmpty()).isEqualTo(!waiting);
  }

  /** In the order of the alphabet: who has mail, what went out and by whom, what waits where. */
  private static String told(TransportLab lab) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, List<byte[]>> box : new TreeMap<>(lab.mailboxes).entrySet()) {
      String person = box.getKey().replace("@contoso.example", "");
      box.getValue().forEach(content -> all.add(person + report(content)));
    }
    for (FakeHosts.Taken taken : lab.hosts.taken()) {
      for (Envelope.Recipient recipient : taken.envelope().recipients()) {
        boolean exchanger = taken.hop().host().startsWith("mx");
        all.add(
            recipient.address()
                + " out"
                + (exchanger ? "" : " by " + taken.hop().host())
                + report(taken.content()));
      }
    }
    for (Queue queue : lab.transport().queues().queues()) {
      for (QueuedMessage message : queue.messages()) {
        message.open().stream()
            .filter(open -> lab.transport().queues().queueOf(message).contains(queue))
            .filter(open -> belongs(open, queue))
            .forEach(open -> all.add(open.address() + " in " + where(queue)));
      }
    }
    all.sort(String::compareTo);
    return all.isEmpty() ? "nothing" : String.join(", ", all);
  }

  private static boolean belongs(Delivery open, Queue queue) {
    return !(open.destination() instanceof Destination.Routed routed)
        || queue.nextHop().equals(routed.domain())
        || queue.deliveryType().startsWith("SmartHost");
  }

  private static String where(Queue queue) {
    return queue.name().equals("Unreachable") ? "Unreachable" : queue.status();
  }

  private static String report(byte[] content) {
    MessageText text = MessageText.parse(content);
    if (text.value("X-MS-Exchange-Message-Is-Ndr").isEmpty()) {
      return "";
    }
    StringBuilder told = new StringBuilder(":");
    for (Map<String, String> fields : DsnReader.recipients(content)) {
      String address = fields.get("final-recipient");
      told.append(' ')
          .append(fields.get("action"))
          .append(' ')
          .append(address, address.indexOf(';') + 1, address.indexOf('@'))
          .append(' ')
          .append(fields.get("status"));
    }
    return told.toString().toLowerCase(Locale.ROOT);
  }

  @TestFactory
  Stream<DynamicTest> whatTheNextHopIsTold() {
    return Stream.of(Set.of(Envelope.Notify.SUCCESS), Set.<Envelope.Notify>of())
        .map(
            asked ->
                DynamicTest.dynamicTest(
                    "NOTIFY " + asked,
                    () -> {
                      TransportLab lab = new TransportLab().internet();
                      Envelope.Recipient to =
                          new Envelope.Recipient(
                              "x@partner.example", asked, "rfc822;x@partner.example");
                      lab.send(
                          Who.ANONYMOUS,
                          new Envelope(ALICE, "FULL", "QQ", "8BITMIME", false, List.of(to)));

                      Envelope out = lab.hosts.taken().get(0).envelope();
                      assertThat(out.recipients()).containsExactly(to);
                      assertThat(out.ret() + out.envid() + out.body()).isEqualTo("FULLQQ8BITMIME");
                      assertThat(lab.mail(ALICE)).isEmpty();
                    }));
  }

  /** What each ending reports, and to whom the parameters of RFC 3461 come back. */
  @TestFactory
  Stream<DynamicTest> whatEachEndingReports() {
    return Stream.of(
            new Ending("alice@contoso.example", "delivered", MailFlowTableTest::people),
            new Ending("open@contoso.example", "expanded", MailFlowTableTest::people),
            new Ending("gone@contoso.example", "failed", MailFlowTableTest::people),
            new Ending(
                "x@partner.example",
                "relayed",
                lab -> {
                  lab.internet().hosts.offersDsn(false);
                  return lab;
                }),
            new Ending("x@fabrikam.example", "delayed", down("mx.fabrikam.example")))
        .flatMap(ending -> Stream.of(true, false).map(wanted -> test(ending, wanted)));
  }

  private record Ending(String to, String action, UnaryOperator<TransportLab> with) {}

  private static DynamicTest test(Ending ending, boolean wanted) {
    return DynamicTest.dynamicTest(
        ending.action() + (wanted ? " as asked" : " and NEVER"),
        () -> {
          Set<Envelope.Notify> asked =
              wanted
                  ? Set.of(Envelope.Notify.SUCCESS, Envelope.Notify.FAILURE, Envelope.Notify.DELAY)
                  : Set.of(Envelope.Notify.NEVER);
          TransportLab lab = ending.with().apply(new TransportLab());
          Envelope.Recipient to =
              new Envelope.Recipient(ending.to(), asked, "rfc822;first+2Btag@contoso.example");
          lab.send(
              Who.ANONYMOUS,
              new Envelope("bob@contoso.example", "HDRS", "QQ+2B1", "7BIT", false, List.of(to)));
          lab.pass(Duration.ofHours(5));

          List<String> reports = lab.mail("bob@contoso.example");
          if (wanted) {
            assertThat(reports)
                .singleElement()
                .asString()
                .contains(
                    "Action: " + ending.action() + "\r\n",
                    "Original-Envelope-Id: QQ+1\r\n",
                    "Original-Recipient: rfc822;first+tag@contoso.example\r\n",
                    "Content-Type: text/rfc822-headers\r\n",
                    "Return-Path: <>\r\n")
                .doesNotContain("Please refill.");
          } else {
            assertThat(reports).isEmpty();
          }
        });
  }

  /** Method A and Method B look different in the mailbox, and neither brings headers of its own. */
  @TestFactory
  Stream<DynamicTest> howASenderLooksInTheMailbox() {
    return Stream.of(
            Map.entry(Who.ANONYMOUS, "<alice@contoso.example>|Anonymous|none"),
            Map.entry(Who.ALICE, "Alice <alice@contoso.example>|Internal|-1"),
            Map.entry(Who.SECURED, "Alice <alice@contoso.example>|Internal|-1"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey().name(),
                    () -> {
                      TransportLab lab = new TransportLab();
                      String text =
                          "X-MS-Exchange-Organization-SCL: 9\r\n"
                              + "X-MS-Exchange-Organization-AuthAs: Internal\r\n"
                              + TransportLab.text(ALICE);
                      lab.accept(
                          row.getKey(),
                          TransportLab.envelope(ALICE, "bob@contoso.example"),
                          text.getBytes(StandardCharsets.UTF_8));

                      MessageText seen = lab.only("bob@contoso.example");
                      String scl = "X-MS-Exchange-Organization-SCL";
                      assertThat(
                              seen.value("From").orElse("")
                                  + "|"
                                  + seen.value("X-MS-Exchange-Organization-AuthAs").orElse("")
                                  + "|"
                                  + seen.value(scl).orElse("none"))
                          .isEqualTo(row.getValue());
                      assertThat(seen.count("X-MS-Exchange-Organization-AuthAs")).isEqualTo(1);
                    }));
  }
}
