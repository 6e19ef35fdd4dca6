package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.List;

/** Shows the queues. */
final class GetQueue extends QueueCmdlet {
  static final String INCLUDE = "Only Internal, External, Empty or a delivery type.";
  static final String EXCLUDE = "All but Internal, External, Empty or a delivery type.";

  GetQueue(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        selection(Table.of("Get-Queue", "Shows the queues that messages wait in."), "QueueIdentity")
            .named("Include", Types.STRINGS, INCLUDE)
            .named("Exclude", Types.STRINGS, EXCLUDE)
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
            .example(
                "Get-Queue | Format-Table Identity, Status, MessageCount, LastError",
                "Shows what is stuck, and why.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    check(call);
    Server server = organisation().server();
    List<Shown> shown =
        queues(call).stream()
            .filter(queue -> included(queue, call))
            .map(queue -> ShownQueues.queue(queue, server))
            .sorted(SortOrder.of(call.list("SortOrder"), ShownQueues.QUEUE_PROPERTIES, errors()))
            .toList();
    shown.stream()
        .limit(call.value("ResultSize") instanceof Integer size ? size : 1000)
        .forEach(call::write);
  }

  static boolean included(QueueView.Queue queue, CmdletCall call) {
    List<String> include = Types.texts(call.value("Include"));
    return (include.isEmpty() || include.stream().anyMatch(word -> is(queue, word)))
        && Types.texts(call.value("Exclude")).stream().noneMatch(word -> is(queue, word));
  }

  private static boolean is(QueueView.Queue queue, String word) {
    return word.equalsIgnoreCase("Empty")
        ? queue.messageCount() == 0
        : word.equalsIgnoreCase(queue.deliveryType())
            || word.equalsIgnoreCase(ShownQueues.category(queue));
  }
}
