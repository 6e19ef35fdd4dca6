package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums up the queues of several servers by what they have in common. */
final class GetQueueDigest extends QueueCmdlet {
  private static final String NEXT_HOP = "NextHopDomain";

  GetQueueDigest(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        Table.of("Get-QueueDigest", "Sums up the queues of all servers; the lab has one.")
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server.").piped())
            .named("Filter", Types.STRING, "Only the queues that an OPATH filter takes.")
            .named(
                "GroupBy",
                Types.oneOf(
                    "QueueDigestGroupBy",
                    NEXT_HOP,
                    "NextHopCategory",
                    "NextHopKey",
                    "DeliveryType",
                    "Status",
                    "RiskLevel",
                    "LastError",
                    "ServerName",
                    "OutboundIPPool"),
                "What the queues of a group have in common; the next hop's domain when left out.")
            .named("ResultSize", Types.RESULT_SIZE, "How many groups at most; 100 when left out.")
            .ignored(Types.SWITCH, "Taken; it is one server's queues in any case.", "Forest")
            .ignored(Types.ANY, "Taken; it is one server's queues in any case.", "Site")
            .named("Dag", Types.STRINGS, "Refused: the lab has no database availability group.")
            .named("Include", Types.STRINGS, GetQueue.INCLUDE)
            .named("Exclude", Types.STRINGS, GetQueue.EXCLUDE)
            .ignored(
                Types.ANY, "Taken; everything is shown at once.", "DetailsLevel", "Timeout", "Mtrt")
            .example("Get-QueueDigest -Server EX01", "Shows where mail is stuck.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    if (call.has("Dag")) {
      throw errors().notFound(String.join(",", Types.texts(call.value("Dag"))));
    }
    String by = call.text("GroupBy") == null ? NEXT_HOP : call.text("GroupBy");
    OpathFilter filter = filter(call, ShownQueues.QUEUE_PROPERTIES);
    Map<String, List<Shown>> groups =
        view().queues().stream()
            .filter(queue -> GetQueue.included(queue, call))
            .map(queue -> ShownQueues.queue(queue, organisation().server()))
            .filter(filter::takes)
            .collect(
                Collectors.groupingBy(
                    queue -> value(queue, by), LinkedHashMap::new, Collectors.toList()));
    groups.entrySet().stream()
        .limit(call.value("ResultSize") instanceof Integer size ? size : 100)
        .forEach(group -> call.write(digest(group.getKey(), group.getValue())));
  }

  private String value(Shown queue, String property) {
    return property.equals("ServerName")
        ? organisation().server().name()
        : queue.property(property) == null ? "" : queue.property(property).toString();
  }

  private static Shown digest(String value, List<Shown> queues) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("GroupByValue", value);
    shown.put("MessageCount", queues.stream().mapToInt(GetQueueDigest::messages).sum());
    shown.put(
        "DeferredMessageCount",
        queues.stream()
            .filter(queue -> "Retry".equals(queue.property("Status")))
            .mapToInt(GetQueueDigest::messages)
            .sum());
    shown.put("LockedMessageCount", 0);
    shown.put("StaleMessageCount", 0);
    shown.put("Details", queues.stream().map(Object::toString).toList());
    return new Shown(
        "Microsoft.Exchange.Management.QueueDigest.QueueDigestPresentationObject", shown, value);
  }

  private static int messages(Shown queue) {
    return queue.property("MessageCount") instanceof Integer count ? count : 0;
  }
}
