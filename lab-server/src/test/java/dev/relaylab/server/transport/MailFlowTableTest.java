package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of a message, by who sends it, to whom, and how the organisation is configured: the
 * cases of {@code mail-flow.txt}, told in the words that {@link #told} finds in mailboxes, at
 * foreign hosts, in queues and in reports.
 */
class MailFlowTableTest {
  private record Row(Who who, String sender, String to, String configuration, String told) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as(line).hasSize(5);
      String sender = cells[1].strip();
      return new Row(
          Who.valueOf(cells[0].strip()),
          sender.equals("<>") ? "" : sender,
          cells[2].strip(),
          cells[3].strip(),
          cells[4].strip());
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream table = MailFlowTableTest.class.getResourceAsStream("mail-flow.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatBecomesOfIt() throws IOException {
    return lines().stream().map(line -> DynamicTest.dynamicTest(line, () -> check(Row.of(line))));
  }

  private static void check(Row row) {
    TransportLab lab = MailFlowSteps.apply(row.configuration());
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
}
