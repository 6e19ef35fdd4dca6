package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Server;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Queues and messages as the shell shows them. */
final class ShownQueues {

  /** What queues can be filtered and sorted by. */
  static final List<String> QUEUE_PROPERTIES =
      queue(new QueueView.Queue("", "", "", 0, "", "", "", null, null), "").propertyNames();

  /** What messages can be filtered and sorted by. */
  static final List<String> MESSAGE_PROPERTIES =
      Stream.concat(
              message(
                  new QueueView.Message(0, "", "", "", "", "", 0, null, null, "", 0, "", List.of()),
                  "",
                  true)
                  .propertyNames()
                  .stream(),
              Stream.of(
                  "AccountForest",
                  "DeferReason",
                  "Directionality",
                  "MessageLatency",
                  "ExternalDirectoryOrganizationId"))
          .toList();

  private ShownQueues() {}

  static Shown queue(QueueView.Queue queue, Server server) {
    return queue(queue, server.name());
  }

  private static Shown queue(QueueView.Queue queue, String server) {
    String identity = server + "\\" + queue.name();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("DeliveryType", queue.deliveryType());
    shown.put("NextHopDomain", queue.nextHopDomain());
    shown.put("TlsDomain", "");
    shown.put("NextHopConnector", queue.nextHopConnector());
    shown.put("Status", queue.status());
    shown.put("MessageCount", queue.messageCount());
    shown.put("LastError", queue.lastError());
    shown.put("RetryCount", 0);
    shown.put("LastRetryTime", date(queue.lastRetryTime()));
    shown.put("NextRetryTime", date(queue.nextRetryTime()));
    shown.put("DeferredMessageCount", 0);
    shown.put("LockedMessageCount", 0);
    shown.put("RiskLevel", "Normal");
    shown.put("OutboundIPPool", 0);
    shown.put("NextHopCategory", category(queue));
    shown.put("IncomingRate", 0);
    shown.put("OutgoingRate", 0);
    shown.put("Velocity", 0);
    shown.put("OverrideSource", "");
    shown.put("QueueIdentity", identity);
    shown.put("PriorityDescriptions", "");
    shown.put("Identity", identity);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown("Microsoft.Exchange.Data.QueueViewer.ExtensibleQueueInfo", shown, identity);
  }

  /** {@code Internal} or {@code External}. */
  static String category(QueueView.Queue queue) {
    boolean external =
        queue.deliveryType().equals("DnsConnectorDelivery")
            || queue.deliveryType().equals("SmartHostConnectorDelivery")
            || queue.deliveryType().equals("Unreachable");
    return external ? "External" : "Internal";
  }

  static Shown message(QueueView.Message message, Server server, boolean recipients) {
    return message(message, server.name(), recipients);
  }

  private static Shown message(QueueView.Message message, String server, boolean recipients) {
    String queue = server + "\\" + message.queue();
    String identity = queue + "\\" + message.id();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Subject", message.subject());
    shown.put("InternetMessageId", message.internetMessageId());
    shown.put("FromAddress", message.fromAddress());
    shown.put("OriginalFromAddress", message.fromAddress());
    shown.put("Status", message.status());
    shown.put("Size", new ByteSize(message.size()));
    shown.put("MessageSourceName", "SMTP:");
    shown.put("SourceIP", message.sourceIp());
    shown.put("SCL", -1);
    shown.put("DateReceived", date(message.dateReceived()));
    shown.put("ExpirationTime", date(message.expirationTime()));
    shown.put("LastError", message.lastError());
    shown.put("RetryCount", message.retryCount());
    shown.put("Queue", queue);
    shown.put("Recipients", recipients ? message.recipients() : List.of());
    shown.put("ComponentLatency", List.of());
    shown.put("MessageIdentity", identity);
    shown.put("Priority", "Normal");
    shown.put("Identity", identity);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown("Microsoft.Exchange.Data.QueueViewer.ExtensibleMessageInfo", shown, identity);
  }

  static Object date(Instant instant) {
    return instant == null ? null : instant.atZone(ZoneOffset.UTC);
  }
}
