package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What strangers send: the same for the same seed. */
final class Spam {
  private static final IpAddress NETWORK = IpAddress.parse("203.0.113.0");
  private static final List<String> DOMAINS =
      List.of("partner.example", "fabrikam.example", "tailspin.example");
  private static final List<String> NAMES =
      List.of("anna", "ben", "chris", "dana", "emil", "nobody", "nobody");
  private static final List<String> GOODS =
      List.of("watches", "loans", "pills", "parcels", "prizes");
  private static final int FIRST_HOST = 100;
  private static final int HOSTS = 120;
  private final Random random;
  private int number;

  Spam(long seed) {
    random = new Random(seed);
  }

  /** One of many addresses. */
  IpAddress source() {
    return new IpAddress(true, 0, NETWORK.low() + FIRST_HOST + random.nextInt(HOSTS));
  }

  String sender() {
    return "offers" + random.nextInt(1000) + "@elsewhere.example";
  }

  /** Some recipients of foreign domains; some of them do not exist. */
  List<String> recipients(int count) {
    List<String> recipients = new ArrayList<>();
    while (recipients.size() < count) {
      String recipient =
          NAMES.get(random.nextInt(NAMES.size()))
              + "@"
              + DOMAINS.get(random.nextInt(DOMAINS.size()));
      if (!recipients.contains(recipient)) {
        recipients.add(recipient);
      }
    }
    return recipients;
  }

  /** A message with its lone dot, without the last CRLF. */
  String content(String sender) {
    String goods = GOODS.get(random.nextInt(GOODS.size()));
    return "From: <"
        + sender
        + ">\r\nSubject: Cheap "
        + goods
        + " #"
        + ++number
        + "\r\n\r\nOnly today: "
        + goods
        + ". (A message of the lab's simulated strangers.)\r\n.";
  }
}
