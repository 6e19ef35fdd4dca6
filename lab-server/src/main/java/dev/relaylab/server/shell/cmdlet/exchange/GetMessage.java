package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** Shows the messages in the queues. */
final class GetMessage extends QueueCmdlet {

  GetMessage(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(
                Table.of("Get-Message", "Shows the messages that wait in queues."),
                "MessageIdentity")
            .with(
                Parameter.named(
                        "Queue",
                        new IdentityType("QueueIdentity", "QueueInfo"),
                        "Only those of this queue.")
                    .piped())
            .named("IncludeRecipientInfo", Types.SWITCH, "Shows the recipients too.")
            .ignored(
                Types.SWITCH, "Taken; the lab measures no latency.", "IncludeComponentLatencyInfo")
            .named("ResultSize", Types.RESULT_SIZE, "How many at most; 1000 when left out.")
            .named("SortOrder", Types.STRINGS, "Properties to sort by, each with + or -.")
            .ignored(
                Types.ANY,
                "Taken; the lab shows all results at once.",
                "BookmarkIndex",
                "BookmarkObject",
                "IncludeBookmark",
                "ReturnPageInfo",
                "SearchForward")
            .example("Get-Message -Queue Unreachable | Format-List", "Shows what cannot be routed.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    check(call);
    Server server = organisation().server();
    String queue = call.text("Queue") == null ? null : queueName(call.text("Queue"));
    List<Shown> shown =
        messages(call).stream()
            .filter(message -> queue == null || Lookup.like(message.queue(), queue))
            .map(message -> ShownQueues.message(message, server, call.flag("IncludeRecipientInfo")))
            .sorted(SortOrder.of(call.list("SortOrder"), ShownQueues.MESSAGE_PROPERTIES, errors()))
            .toList();
    shown.stream()
        .limit(call.value("ResultSize") instanceof Integer size ? size : 1000)
        .forEach(call::write);
  }

  private String queueName(String identity) {
    String bare = identity.substring(identity.indexOf('\\') + 1);
    return view().queues().stream()
        .filter(
            queue ->
                queue.name().equalsIgnoreCase(bare) || queue.nextHopDomain().equalsIgnoreCase(bare))
        .map(QueueView.Queue::name)
        .findFirst()
        .orElse(bare);
  }
}
