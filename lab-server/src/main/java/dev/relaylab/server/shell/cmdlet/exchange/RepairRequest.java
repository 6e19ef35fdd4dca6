package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks for what is corrupt in mailboxes, and finds nothing. A session remembers its requests; they
 * are no part of the organisation.
 */
final class RepairRequest extends ExchangeCmdlet {
  private static final String[] TYPES = {
    "SearchFolder",
    "AggregateCounts",
    "ProvisionedFolder",
    "FolderView",
    "FolderACL",
    "MessagePtagCn",
    "MessageId",
    "LockedMoveTarget"
  };
  private final boolean makes;
  private final List<Shown> made;

  private RepairRequest(LabServices lab, boolean makes, List<Shown> made, CmdletSpec spec) {
    super(lab, spec);
    this.makes = makes;
    this.made = made;
  }

  static List<RepairRequest> all(LabServices lab) {
    List<Shown> made = new ArrayList<>();
    return List.of(
        new RepairRequest(
            lab,
            true,
            made,
            table("New-MailboxRepairRequest", "Looks for what is corrupt in mailboxes: nothing.")
                .with(
                    Parameter.named(
                            "CorruptionType",
                            Types.someOf("MailboxStoreCorruptionType", TYPES),
                            "What to look for.")
                        .required())
                .named("DetectOnly", Types.SWITCH, "Repairs nothing.")
                .ignored(Types.SWITCH, "Taken.", "Force")
                .example(
                    "New-MailboxRepairRequest -Mailbox Alice -CorruptionType FolderView",
                    "Looks at Alice's views.")
                .changes()),
        new RepairRequest(
            lab,
            false,
            made,
            table("Get-MailboxRepairRequest", "Shows the requests that this session made.")
                .ignored(Types.ANY, "Taken; all are shown.", "Identity")
                .example("Get-MailboxRepairRequest -Mailbox Alice", "Shows what became of it.")
                .reads()));
  }

  private static Table table(String name, String synopsis) {
    return Table.of(name, synopsis)
        .with(
            Parameter.named("Mailbox", new IdentityType("MailboxIdParameter"), "The mailbox.")
                .piped())
        .with(Parameter.named("Database", DatabaseType.INSTANCE, "A whole database.").piped())
        .ignored(Types.STRING, "Taken.", "StoreMailbox")
        .ignored(Types.SWITCH, "Taken; there is no other.", "Archive");
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Mailbox") == null && call.text("Database") == null && makes) {
      throw errors().missing("Mailbox");
    }
    Databases.check(call.text("Database"), organisation(), errors());
    String of =
        call.text("Mailbox") == null
            ? call.text("Database")
            : one(call.text("Mailbox"), RecipientSchema.MAILBOX).name();
    if (!makes) {
      made.stream()
          .filter(one -> of == null || of.equals(one.property("Mailbox")))
          .forEach(call::write);
      return;
    }
    String action = "Looking for corruption in \"" + of + "\".";
    if (call.shouldProcess(action, action)) {
      made.add(shown(call, of, "Succeeded", 100));
      call.write(shown(call, of, "Queued", 0));
    }
  }

  private Shown shown(CmdletCall call, String of, String state, int progress) {
    String seed = of + made.size();
    UUID id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Identity", id.toString());
    shown.put("Mailbox", of);
    shown.put("Source", "OnDemand");
    shown.put("Priority", "Normal");
    shown.put("DetectOnly", call.flag("DetectOnly"));
    shown.put("JobState", state);
    shown.put("Progress", progress);
    shown.put("Tasks", Types.texts(call.value("CorruptionType")));
    shown.put("Task", String.join(", ", Types.texts(call.value("CorruptionType"))));
    shown.put("CreationTime", lab().clock().instant().atZone(ZoneOffset.UTC));
    shown.put("CorruptionsDetected", 0);
    shown.put("CorruptionsFixed", 0);
    shown.put("ErrorCode", null);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.StoreTasks.StoreIntegrityCheckJob", shown, id.toString());
  }
}
