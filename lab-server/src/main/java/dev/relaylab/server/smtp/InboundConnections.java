package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_INBOUND_CONNECTION;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PER_SOURCE;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many sessions each connector serves now, in all and for each source address. */
public final class InboundConnections {
  private static final Reply TOO_MANY =
      new Reply(
          421,
          "4.3.2",
          "The maximum number of concurrent server connections has exceeded a limit, closing transmission channel");
  private static final Reply TOO_MANY_FROM_SOURCE =
      new Reply(
          421,
          "4.3.2",
          "The maximum number of concurrent connections has exceeded a per-source limit, closing transmission channel");

  private final Map<String, Map<IpAddress, Integer>> open = new HashMap<>();
  private final Map<String, Integer> totals = new HashMap<>();

  /**
   * Counts a session in, or gives the reply that turns it away; a session turned away is not
   * counted. The percentage is of the connections that are still free (Exchange:
   * MaxInboundConnectionPercentagePerSource).
   */
  synchronized Optional<Reply> enter(ReceiveConnector connector, IpAddress client) {
    String key = connector.identity();
    int total = totals.getOrDefault(key, 0);
    Unlimited<Integer> limit = connector.get(MAX_INBOUND_CONNECTION);
    if (!limit.isUnlimited() && total >= limit.value()) {
      return Optional.of(TOO_MANY);
    }
    Map<IpAddress, Integer> bySource = open.computeIfAbsent(key, none -> new HashMap<>());
    int ofSource = bySource.getOrDefault(client, 0);
    if (!exempt(client) && overSourceLimit(connector, total, ofSource)) {
      return Optional.of(TOO_MANY_FROM_SOURCE);
    }
    totals.put(key, total + 1);
    bySource.put(client, ofSource + 1);
    return Optional.empty();
  }

  /** IPv6 link-local and site-local sources have no limit of their own (Exchange: IPv6 support). */
  static boolean exempt(IpAddress client) {
    long prefix = client.high() >>> 54;
    return !client.v4() && (prefix == 0x3fa || prefix == 0x3fb);
  }

  private static boolean overSourceLimit(ReceiveConnector connector, int total, int ofSource) {
    Unlimited<Integer> perSource = connector.get(MAX_INBOUND_CONNECTION_PER_SOURCE);
    if (!perSource.isUnlimited() && ofSource >= perSource.value()) {
      return true;
    }
    Unlimited<Integer> limit = connector.get(MAX_INBOUND_CONNECTION);
    if (limit.isUnlimited()) {
      return false;
    }
    long share =
        (long) (limit.value() - total)
            * connector.get(MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE)
            / 100;
    return ofSource >= Math.max(1, share);
  }

  synchronized void leave(ReceiveConnector connector, IpAddress client) {
    String key = connector.identity();
    totals.merge(key, -1, Integer::sum);
    Map<IpAddress, Integer> bySource = open.get(key);
    bySource.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1);
    if (bySource.isEmpty()) {
      open.remove(key);
      totals.remove(key);
    }
  }

  /** How many sessions a connector serves now. */
  public synchronized int open(ReceiveConnector connector) {
    return totals.getOrDefault(connector.identity(), 0);
  }
}
