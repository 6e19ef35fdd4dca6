package dev.relaylab.server.smtp.random;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Decision;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Selection;
import dev.relaylab.server.policy.SessionFacts;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.ProtocolListener;
import dev.relaylab.server.smtp.ProtocolRow;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.host.Upgrade;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * For random organisations, sources, identities and address forms: what comes back in memory and
 * over a socket is what the policy decides, and the log's permission row names the rights it used.
 */
class PolicyAgreementTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 100_000 : 2_000;
  private static final List<IpAddress> CLIENTS =
      List.of(
              "192.0.2.40",
              "192.0.2.51",
              "203.0.113.9",
              "198.51.100.25",
              "2001:db8::99",
              "2001:db9::1")
          .stream()
          .map(IpAddress::parse)
          .toList();
  private static final String LOGON = "AUTH PLAIN AGFsaWNlAFBhNTV3b3JkLWFsaWNl";

  /** One probe with what is expected of it. */
  private record Probe(
      Organisation organisation,
      Connection connection,
      boolean logon,
      Address sender,
      Address recipient,
      long size) {

    List<String> commands() {
      List<String> commands = new ArrayList<>(List.of("EHLO probe"));
      if (logon) {
        commands.add(LOGON);
      }
      commands.add("MAIL FROM:" + sender.wire() + (size > 0 ? " SIZE=" + size : ""));
      commands.add("RCPT TO:" + recipient.wire());
      return commands;
    }

    Selection.Candidate chosen() {
      return Selection.of(
              organisation, connection.local(), connection.localPort(), connection.client())
          .winner();
    }

    SessionFacts facts() {
      ReceiveConnector connector = chosen().connector();
      AdObject alice = RelayPolicy.accountNamed(organisation, "alice").orElseThrow();
      Identity identity = logon ? Identity.Authenticated.as(alice) : Identity.initial(connector);
      return new SessionFacts(organisation, connector, connection.client(), identity, false);
    }

    /** The replies to MAIL and RCPT, or the one that turns the client away. */
    List<String> expected() {
      if (chosen() == null) {
        return List.of(RelayPolicy.noConnector().reply().toString());
      }
      Decision session = RelayPolicy.mail(facts(), "", 0);
      String mail =
          !session.allowed()
              ? session.reply().toString()
              : sender.meant() == null
                  ? "501 5.1.7 Invalid address"
                  : RelayPolicy.mail(facts(), sender.meant(), size).reply().toString();
      if (!mail.startsWith("250")) {
        return List.of(mail, "503 5.5.2 Need mail command");
      }
      return List.of(
          mail,
          recipient.meant() == null
              ? "501 5.1.3 Invalid address"
              : RelayPolicy.rcpt(facts(), recipient.meant()).reply().toString());
    }
  }

  private static Probe probe(long number) {
    SplittableRandom random = new SplittableRandom(number);
    Organisation organisation = RandomOrganisation.next(random);
    String own = "contoso.example";
    Connection connection =
        Labs.from(RandomOrganisation.pick(random, CLIENTS), random.nextInt(4) == 0 ? 2525 : 25);
    Address sender = RandomOrganisation.pick(random, Address.senders("partner.example", own));
    Address recipient = RandomOrganisation.pick(random, Address.recipients("partner.example", own));
    long size = random.nextInt(4) == 0 ? 100_000 : 0;
    Probe anonymous = new Probe(organisation, connection, false, sender, recipient, size);
    boolean basic =
        anonymous.chosen() != null
            && anonymous.chosen().connector().authMechanism().contains(AuthMechanism.BasicAuth)
            && !anonymous
                .chosen()
                .connector()
                .authMechanism()
                .contains(AuthMechanism.BasicAuthRequireTLS);
    return new Probe(
        organisation, connection, basic && random.nextBoolean(), sender, recipient, size);
  }

  @Test
  void inMemoryRepliesAndPermissionRowsAreThePolicys() {
    for (long number = 0; number < CASES; number++) {
      Probe probe = probe(number);
      List<ProtocolRow> rows = new ArrayList<>();
      ReceiveServices services = Labs.services(new Labs.Kept()).withListener(collector(rows));
      InMemoryDialogue dialogue =
          new InMemoryDialogue(services, probe.organisation(), probe.connection());
      List<String> replies = new ArrayList<>(List.of(last(dialogue.heard())));
      probe.commands().forEach(command -> replies.add(last(dialogue.say(command))));
      replies.removeIf(String::isEmpty);
      assertThat(decisive(probe, replies))
          .as("case %d: %s", number, probe.commands())
          .isEqualTo(probe.expected());
      if (probe.chosen() != null) {
        assertThat(permissions(rows)).as("case %d", number).isEqualTo(rights(probe.facts()));
      }
    }
  }

  @Test
  void overSocketsRepliesAndPermissionRowsAreThePolicys() throws IOException {
    List<ProtocolRow> rows = Collections.synchronizedList(new ArrayList<>());
    AtomicReference<Organisation> newest = new AtomicReference<>(FreshInstall.contoso());
    try (Listeners listeners =
        new Listeners(
            PortMap.ephemeral(),
            Labs.services(new Labs.Kept()).withListener(collector(rows)),
            newest::get,
            Upgrade.NONE,
            Pause.NONE)) {
      listeners.follow(newest.get());
      for (long number = 0; number < CASES; number++) {
        Probe probe = probe(number);
        newest.set(probe.organisation());
        rows.clear();
        Listening listening = listeners.on(probe.connection().localPort()).orElseThrow();
        assertThat(decisive(probe, overSocket(listening, probe)))
            .as("case %d: %s", number, probe.commands())
            .isEqualTo(probe.expected());
        if (probe.chosen() != null) {
          List<ProtocolRow> seen = List.copyOf(rows);
          assertThat(permissions(seen)).as("case %d", number).isEqualTo(rights(probe.facts()));
          assertThat(sent(seen)).as("case %d", number).containsAll(probe.expected());
        }
      }
    }
  }

  /** What the log says the server sent. */
  private static List<String> sent(List<ProtocolRow> rows) {
    return rows.stream().filter(row -> row.event() == '>').map(ProtocolRow::data).toList();
  }

  private static List<String> overSocket(Listening listening, Probe probe) throws IOException {
    try (Socket socket =
        new Socket(listening.proxyListen().getAddress(), listening.proxyListen().getPort())) {
      socket.setSoTimeout(10_000);
      socket.setTcpNoDelay(true);
      IpAddress client = probe.connection().client();
      String header =
          "PROXY " + (client.v4() ? "TCP4 " : "TCP6 ") + client + " " + client + " 40000 25\r\n";
      socket.getOutputStream().write(header.getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      List<String> replies = new ArrayList<>();
      replies.add(reply(in));
      if (replies.get(0).startsWith("220")) {
        for (String command : probe.commands()) {
          socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
          replies.add(reply(in));
        }
        socket.getOutputStream().write("QUIT\r\n".getBytes(UTF_8));
        assertThat(reply(in)).startsWith("221");
      }
      assertThat(in.readLine()).isNull();
      return replies;
    }
  }

  private static String reply(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return String.valueOf(line);
  }

  /** The replies that the policy decides: the last two, or the only one. */
  private static List<String> decisive(Probe probe, List<String> replies) {
    if (probe.logon()) {
      assertThat(replies.get(2)).isEqualTo("235 2.7.0 Authentication successful");
    }
    return replies.subList(Math.max(0, replies.size() - 2), replies.size());
  }

  private static String last(String heard) {
    String text = heard.stripTrailing();
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private static ProtocolListener collector(List<ProtocolRow> rows) {
    return (connector, row) -> rows.add(row);
  }

  private static String permissions(List<ProtocolRow> rows) {
    List<ProtocolRow> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed.stream()
        .filter(row -> row.context().equals("Set Session Permissions"))
        .findFirst()
        .orElseThrow()
        .data();
  }

  private static String rights(SessionFacts facts) {
    String names =
        facts.rights().stream()
            .map(Right::logName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? "None" : names;
  }
}
