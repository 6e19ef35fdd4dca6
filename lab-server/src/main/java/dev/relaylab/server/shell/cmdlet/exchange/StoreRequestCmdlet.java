package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Requests to move, export, import and repair mailboxes: done as soon as they are made, unless they
 * are suspended. A move puts the mailbox into the other database; the others touch no content.
 */
final class StoreRequestCmdlet extends ExchangeCmdlet {
  static final String MOVE = "MoveRequest";
  private final String verb;
  private final String kind;
  private final StoreRequest.Queue queue;

  private StoreRequestCmdlet(
      LabServices lab, String verb, String kind, StoreRequest.Queue queue, CmdletSpec spec) {
    super(lab, spec);
    this.verb = verb;
    this.kind = kind;
    this.queue = queue;
  }

  static List<StoreRequestCmdlet> all(LabServices lab) {
    StoreRequest.Queue queue = new StoreRequest.Queue();
    List<StoreRequestCmdlet> all = new ArrayList<>();
    for (String kind : List.of(MOVE, "MailboxExportRequest", "MailboxImportRequest")) {
      all.add(new StoreRequestCmdlet(lab, "New", kind, queue, StoreRequestTables.made(kind)));
      all.add(new StoreRequestCmdlet(lab, "Get", kind, queue, StoreRequestTables.shown(kind)));
      all.add(
          new StoreRequestCmdlet(
              lab, "Statistics", kind, queue, StoreRequestTables.statistics(kind)));
      for (String verb : List.of("Remove", "Suspend", "Resume")) {
        all.add(
            new StoreRequestCmdlet(lab, verb, kind, queue, StoreRequestTables.changed(verb, kind)));
      }
    }
    return all;
  }

  @Override
  void process(CmdletCall call) {
    if (verb.equals("New")) {
      make(call);
      return;
    }
    for (StoreRequest request : named(call)) {
      String action = verb + " request \"" + identity(request) + "\".";
      switch (verb) {
        case "Get" -> call.write(shown(request));
        case "Statistics" -> call.write(statistics(request));
        default -> {
          if (call.shouldProcess(action, action)) {
            turn(call, request);
          }
        }
      }
    }
  }

  private void turn(CmdletCall call, StoreRequest request) {
    if (verb.equals("Remove")) {
      queue.remove(request);
    } else if (request.status().equals("Completed")) {
      throw errors()
          .refusal(
              "RecipientTaskException",
              "InvalidArgument",
              "The request \"" + identity(request) + "\" has completed.");
    } else if (verb.equals("Resume")) {
      queue.replace(request, request.in("Completed"));
      carryOut(call, request);
    }
  }

  private void make(CmdletCall call) {
    boolean move = kind.equals(MOVE);
    AdObject mailbox = one(call.text(move ? "Identity" : "Mailbox"), RecipientSchema.MAILBOX);
    StoreRequest request =
        new StoreRequest(
            kind,
            move ? mailbox.name() : name(call, mailbox),
            mailbox,
            call.flag("Suspend") ? "Suspended" : "Completed",
            lab().clock().instant(),
            move ? target(call, mailbox) : file(call));
    String action = "Creating a " + kind + " for \"" + identityOf(mailbox) + "\".";
    if (call.shouldProcess(action, action)) {
      queue.add(request);
      if (request.status().equals("Completed")) {
        carryOut(call, request);
      }
      call.write(shown(call.flag("Suspend") ? request : request.in("Queued")));
    }
  }

  private void carryOut(CmdletCall call, StoreRequest request) {
    if (kind.equals(MOVE)) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("Identity", identityOf(request.mailbox()));
      parameters.put("TargetDatabase", request.values().get("TargetDatabase"));
      lab()
          .change(
              CommandText.of("New-" + MOVE, parameters),
              call.typed(),
              organisation ->
                  Databases.moved(
                      organisation, request.mailbox(), request.values().get("TargetDatabase")));
    }
  }

  private Map<String, String> target(CmdletCall call, AdObject mailbox) {
    String source = Databases.of(mailbox, organisation());
    if (queue.of(MOVE).stream().anyMatch(one -> one.mailbox().name().equals(mailbox.name()))) {
      throw task(
          "Mailbox \""
              + mailbox.name()
              + "\" has a completed move request associated with it. Before you create a new move"
              + " request for the mailbox, run the Remove-MoveRequest cmdlet to clear the completed"
              + " move request.");
    }
    String target = call.text("TargetDatabase");
    Databases.check(target, organisation(), errors());
    String name =
        Databases.settings().in(organisation()).stream()
            .map(AdObject::name)
            .filter(
                one ->
                    target == null
                        ? !one.equals(source)
                        : one.equals(
                            Databases.find(target, organisation())
                                .map(AdObject::name)
                                .orElse(null)))
            .findFirst()
            .orElseThrow(() -> task("Load balancing failed to find a valid mailbox database."));
    if (name.equals(source)) {
      throw task(
          "Mailbox '" + mailbox.name() + "' is already in the target database '" + name + "'.");
    }
    return values(call, "SourceDatabase", source, "TargetDatabase", name);
  }

  private Map<String, String> file(CmdletCall call) {
    String path = call.text("FilePath");
    if (!path.startsWith("\\\\")) {
      throw errors().invalidArgument("The file path '" + path + "' must be a UNC path.");
    }
    return values(call, "FilePath", path);
  }

  private static Map<String, String> values(CmdletCall call, String... pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    values.put("BatchName", call.has("BatchName") ? call.text("BatchName") : "");
    return values;
  }

  private Refusal task(String message) {
    return errors().refusal("RecipientTaskException", "InvalidArgument", message);
  }

  /** {@code MailboxExport}, and with a number where the mailbox has one of that name. */
  private String name(CmdletCall call, AdObject mailbox) {
    String plain = call.has("Name") ? call.text("Name") : kind.replace("Request", "");
    String name = plain;
    for (int i = 1; taken(name, mailbox); i++) {
      name = plain + i;
    }
    return name;
  }

  private boolean taken(String name, AdObject mailbox) {
    return queue.of(kind).stream()
        .anyMatch(
            one ->
                one.mailbox().name().equals(mailbox.name()) && one.name().equalsIgnoreCase(name));
  }

  private List<StoreRequest> named(CmdletCall call) {
    String wanted = call.text("Identity");
    String status = call.text(kind.equals(MOVE) ? "MoveStatus" : "Status");
    List<StoreRequest> found =
        queue.of(kind).stream()
            .filter(one -> wanted == null || goesBy(one, wanted))
            .filter(one -> status == null || one.status().equalsIgnoreCase(status))
            .filter(
                one ->
                    call.text("BatchName") == null
                        || one.values().get("BatchName").equalsIgnoreCase(call.text("BatchName")))
            .toList();
    if (found.isEmpty() && wanted != null) {
      throw errors().notFound(wanted);
    }
    return found;
  }

  private boolean goesBy(StoreRequest request, String wanted) {
    String own = identity(request).toLowerCase(Locale.ROOT);
    int slash = wanted.lastIndexOf('\\');
    String mailbox = slash < 0 ? wanted : wanted.substring(0, slash);
    boolean owner =
        new Lookup(organisation())
            .find(List.of(RecipientSchema.MAILBOX), mailbox, false).stream()
                .anyMatch(one -> one.name().equals(request.mailbox().name()));
    boolean name =
        kind.equals(MOVE)
            || slash < 0
            || request.name().equalsIgnoreCase(wanted.substring(slash + 1));
    return own.equals(wanted.toLowerCase(Locale.ROOT)) || (owner && name);
  }

  private String identity(StoreRequest request) {
    String mailbox = identityOf(request.mailbox());
    return kind.equals(MOVE) ? mailbox : mailbox + "\\" + request.name();
  }

  private Shown shown(StoreRequest request) {
    Map<String, Object> shown = new LinkedHashMap<>();
    if (kind.equals(MOVE)) {
      shown.put("DisplayName", request.mailbox().get(RecipientSchema.DISPLAY_NAME));
      shown.put("Alias", request.mailbox().get(RecipientSchema.ALIAS));
    } else {
      shown.put("Name", request.name());
      shown.put("Mailbox", identityOf(request.mailbox()));
    }
    shown.put("Status", request.status());
    shown.putAll(request.values());
    shown.put("Suspend", request.status().equals("Suspended"));
    shown.put("Identity", identity(request));
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    String type =
        kind.equals(MOVE)
            ? "Microsoft.Exchange.Data.Directory.Management.MoveRequest"
            : "Microsoft.Exchange.Management.Migration.MailboxReplication." + kind;
    return new Shown(type, shown, identity(request));
  }

  private Shown statistics(StoreRequest request) {
    boolean done = request.status().equals("Completed");
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("DisplayName", request.mailbox().get(RecipientSchema.DISPLAY_NAME));
    shown.put("Name", request.name());
    shown.put("Status", request.status());
    shown.put("StatusDetail", request.status());
    shown.putAll(request.values());
    shown.put("QueuedTimestamp", request.queued().atZone(ZoneOffset.UTC));
    shown.put("CompletionTimestamp", done ? request.queued().atZone(ZoneOffset.UTC) : null);
    shown.put("TotalMailboxSize", new ByteSize(0));
    shown.put("TotalMailboxItemCount", 0);
    shown.put("ItemsTransferred", 0);
    shown.put("BytesTransferred", new ByteSize(0));
    shown.put("PercentComplete", done ? 100 : 0);
    shown.put("BadItemsEncountered", 0);
    shown.put("FailureType", null);
    shown.put("Message", null);
    shown.put("SourceMailboxIdentity", identityOf(request.mailbox()));
    shown.put("Identity", identity(request));
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.RecipientTasks." + kind + "Statistics",
        shown,
        identity(request));
  }
}
