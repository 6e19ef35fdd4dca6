package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;
import java.util.function.Consumer;

/** What the cmdlets of queues and messages share: finding them by identity or filter. */
abstract class QueueCmdlet extends ExchangeCmdlet {
  private final QueueView queues;

  QueueCmdlet(LabServices lab, QueueView queues, CmdletSpec spec) {
    super(lab, spec);
    this.queues = queues;
  }

  final QueueView view() {
    return queues;
  }

  static Table selection(Table table, String identityType) {
    return table
        .selects(identityType)
        .named("Filter", Types.STRING, "Only those that an OPATH filter takes.")
        .with(
            Parameter.named("Server", ServerType.INSTANCE, "The server; EX01 when left out.")
                .piped());
  }

  final OpathFilter filter(CmdletCall call, List<String> known) {
    return call.text("Filter") == null
        ? OpathFilter.ALL
        : OpathFilter.ofQueues(call.text("Filter"), known, errors());
  }

  final void check(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    boolean both = call.has("Identity") && (call.has("Filter") || call.has("Server"));
    boolean queue = call.has("Queue") && (call.has("Identity") || call.has("Filter"));
    if (both || queue) {
      throw errors()
          .refusal(
              "ParameterBindingException",
              "InvalidArgument",
              "Parameter set cannot be resolved using the specified named parameters.");
    }
  }

  final void needSelection(CmdletCall call) {
    check(call);
    if (!call.has("Identity") && !call.has("Filter")) {
      throw errors().missing("Identity");
    }
  }

  /** The queues that the call names, all when it names none. */
  final List<QueueView.Queue> queues(CmdletCall call) {
    Server server = organisation().server();
    String identity = call.text("Identity");
    OpathFilter filter = filter(call, ShownQueues.QUEUE_PROPERTIES);
    List<QueueView.Queue> found =
        queues.queues().stream()
            .filter(queue -> identity == null || named(queue, identity))
            .filter(queue -> filter.takes(ShownQueues.queue(queue, server)))
            .toList();
    if (found.isEmpty() && identity != null && identity.indexOf('*') < 0) {
      throw errors()
          .refusal(
              "ObjectNotFoundException",
              "NotSpecified",
              "The queue \""
                  + identity
                  + "\" couldn't be found. It might have been removed because it was empty.");
    }
    return found;
  }

  private boolean named(QueueView.Queue queue, String identity) {
    String bare = withoutServer(identity);
    return Lookup.like(queue.name(), bare) || Lookup.like(queue.nextHopDomain(), bare);
  }

  /** The messages that the call names, all when it names none. */
  final List<QueueView.Message> messages(CmdletCall call) {
    Server server = organisation().server();
    String identity = call.text("Identity") == null ? null : withoutServer(call.text("Identity"));
    OpathFilter filter = filter(call, ShownQueues.MESSAGE_PROPERTIES);
    List<QueueView.Message> found =
        queues.messages().stream()
            .filter(message -> identity == null || named(message, identity))
            .filter(message -> filter.takes(ShownQueues.message(message, server, true)))
            .toList();
    if (found.isEmpty() && identity != null && identity.indexOf('*') < 0) {
      throw errors()
          .refusal(
              "ObjectNotFoundException",
              "NotSpecified",
              "The message \"" + call.text("Identity") + "\" couldn't be found.");
    }
    return found;
  }

  private static boolean named(QueueView.Message message, String identity) {
    int slash = identity.lastIndexOf('\\');
    String id = identity.substring(slash + 1);
    return Lookup.like(Long.toString(message.id()), id)
        && (slash < 0 || Lookup.like(message.queue(), identity.substring(0, slash)));
  }

  /** Asks for each message that the call names, and does it. */
  final void forMessages(CmdletCall call, String doing, Consumer<QueueView.Message> work) {
    needSelection(call);
    for (QueueView.Message message : messages(call)) {
      String identity =
          organisation().server().name() + "\\" + message.queue() + "\\" + message.id();
      String action = doing + " message \"" + identity + "\".";
      if (call.shouldProcess(action, action)) {
        work.accept(message);
      }
    }
  }

  /** Asks for each queue that the call names, and does it. */
  final void forQueues(CmdletCall call, String doing, Consumer<QueueView.Queue> work) {
    needSelection(call);
    for (QueueView.Queue queue : queues(call)) {
      String action =
          doing + " queue \"" + organisation().server().name() + "\\" + queue.name() + "\".";
      if (call.shouldProcess(action, action)) {
        work.accept(queue);
      }
    }
  }

  private String withoutServer(String identity) {
    String prefix = organisation().server().name() + "\\";
    return identity.regionMatches(true, 0, prefix, 0, prefix.length())
        ? identity.substring(prefix.length())
        : identity;
  }
}
