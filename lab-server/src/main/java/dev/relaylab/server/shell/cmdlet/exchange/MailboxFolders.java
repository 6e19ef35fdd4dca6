package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what lies in the folders of a mailbox: what came into its Inbox. */
final class MailboxFolders extends ExchangeCmdlet {
  private static final String[] SCOPES = {
    "All",
    "Archive",
    "Calendar",
    "Contacts",
    "ConversationHistory",
    "DeletedItems",
    "Drafts",
    "Inbox",
    "JunkEmail",
    "Journal",
    "LegacyArchiveJournals",
    "ManagedCustomFolder",
    "NonIpmRoot",
    "Notes",
    "Outbox",
    "Personal",
    "RecoverableItems",
    "RssSubscriptions",
    "SentItems",
    "SyncIssues",
    "Tasks"
  };
  private final TrackingView tracking;

  MailboxFolders(LabServices lab, TrackingView tracking) {
    super(
        lab,
        Table.of(
                "Get-MailboxFolderStatistics",
                "Counts what lies in the folders of a mailbox, by the message tracking log.")
            .needs("GeneralMailboxOrMailUserIdParameter")
            .named(
                "FolderScope", Types.oneOf("ElcFolderType", SCOPES), "Only folders of this kind.")
            .named("Archive", Types.SWITCH, "Those of the archive, which are empty.")
            .named(
                "IncludeOldestAndNewestItems", Types.SWITCH, "Also when the first and last came.")
            .ignored(
                Types.SWITCH,
                "Taken; there is nothing more to show.",
                "AuditLog",
                "IncludeAnalysis",
                "UseCustomRouting",
                "SkipLast")
            .ignored(Types.ANY, "Taken; all of them are shown.", "ResultSize", "Database")
            .example(
                "Get-MailboxFolderStatistics Alice | Format-Table Name,ItemsInFolder",
                "Shows where Alice's mail lies.")
            .reads());
    this.tracking = tracking;
  }

  /** The name of the folder that a path names; without one it is the top. */
  static Optional<String> named(String path) {
    String name = path.isEmpty() ? MailboxFolder.TOP : path;
    return MailboxFolder.ALL.stream()
        .map(MailboxFolder::name)
        .filter(name::equalsIgnoreCase)
        .findFirst();
  }

  @Override
  void process(CmdletCall call) {
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    if (call.flag("Archive")) {
      MailboxItems.checkArchive(mailbox, this);
    }
    MailboxFolder.ALL.stream()
        .filter(folder -> folder.isIn(call.text("FolderScope")))
        .forEach(folder -> call.write(statistics(mailbox, folder, call)));
  }

  private Shown statistics(AdObject mailbox, MailboxFolder folder, CmdletCall call) {
    List<TrackingView.Row> all =
        call.flag("Archive") ? List.of() : MailboxItems.of(mailbox, tracking);
    List<TrackingView.Row> in = folder.name().equals("Inbox") ? all : List.of();
    List<TrackingView.Row> below = folder.type().equals("Root") ? all : in;
    String identity = identityOf(mailbox) + folder.path().replace('/', '\\');
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Date", date(Optional.ofNullable(mailbox.whenCreated())));
    shown.put("CreationTime", date(Optional.ofNullable(mailbox.whenCreated())));
    shown.put("Name", folder.name());
    shown.put("FolderId", id(identity));
    shown.put("FolderPath", folder.path());
    shown.put("FolderType", folder.type());
    shown.put("ContainerClass", folder.items());
    shown.put("ItemsInFolder", in.size());
    shown.put("VisibleItemsInFolder", in.size());
    shown.put("HiddenItemsInFolder", 0);
    shown.put("DeletedItemsInFolder", 0);
    shown.put("FolderSize", size(in));
    shown.put("ItemsInFolderAndSubfolders", below.size());
    shown.put("DeletedItemsInFolderAndSubfolders", 0);
    shown.put("FolderAndSubfolderSize", size(below));
    boolean ends = call.flag("IncludeOldestAndNewestItems");
    Comparator<Instant> order = Comparator.naturalOrder();
    shown.put(
        "OldestItemReceivedDate",
        ends ? date(in.stream().map(TrackingView.Row::timestamp).min(order)) : null);
    shown.put(
        "NewestItemReceivedDate",
        ends ? date(in.stream().map(TrackingView.Row::timestamp).max(order)) : null);
    shown.put("Identity", identity);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.Tasks.MailboxFolderConfiguration", shown, identity);
  }

  private static ByteSize size(List<TrackingView.Row> rows) {
    return new ByteSize(rows.stream().mapToLong(TrackingView.Row::totalBytes).sum());
  }

  private static String id(String identity) {
    return Base64.getEncoder().encodeToString(identity.getBytes(StandardCharsets.UTF_8));
  }

  private static ZonedDateTime date(Optional<Instant> instant) {
    return instant.map(each -> each.atZone(ZoneOffset.UTC)).orElse(null);
  }
}
