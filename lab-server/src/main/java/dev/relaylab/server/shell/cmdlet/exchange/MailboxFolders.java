package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the folders of a mailbox, with what came into its Inbox, or who may open one. */
final class MailboxFolders extends ExchangeCmdlet {
  private static final List<String> FOLDERS =
      List.of(
          "Top of Information Store",
          "Calendar",
          "Contacts",
          "Conversation History",
          "Deleted Items",
          "Drafts",
          "Inbox",
          "Journal",
          "Junk Email",
          "Notes",
          "Outbox",
          "Sent Items",
          "Tasks",
          "Recoverable Items");
  private final TrackingView tracking;
  private final boolean permissions;

  private MailboxFolders(
      LabServices lab, CmdletSpec spec, TrackingView tracking, boolean permissions) {
    super(lab, spec);
    this.tracking = tracking;
    this.permissions = permissions;
  }

  static List<MailboxFolders> all(LabServices lab, TrackingView tracking) {
    return List.of(
        new MailboxFolders(
            lab,
            Table.of(
                    "Get-MailboxFolderStatistics",
                    "Counts what lies in the folders of a mailbox, by the message tracking log.")
                .needs("GeneralMailboxOrMailUserIdParameter")
                .named("FolderScope", Types.STRING, "Only folders of this kind.")
                .ignored(
                    Types.SWITCH,
                    "Taken; there is nothing more to show.",
                    "Archive",
                    "AuditLog",
                    "IncludeAnalysis",
                    "IncludeOldestAndNewestItems")
                .ignored(Types.ANY, "Taken; all of them are shown.", "ResultSize", "Database")
                .example(
                    "Get-MailboxFolderStatistics Alice | Format-Table Name,ItemsInFolder",
                    "Shows where Alice's mail lies.")
                .reads(),
            tracking,
            false),
        new MailboxFolders(
            lab,
            Table.of(
                    "Get-MailboxFolderPermission",
                    "Shows who may open a folder of a mailbox: by default nobody else.")
                .needs("MailboxFolderIdParameter")
                .named("User", Types.STRING, "Only the entry for this account.")
                .ignored(Types.ANY, "Taken; all are shown.", "ResultSize", "GroupMailbox")
                .example("Get-MailboxFolderPermission Alice:\\Calendar", "Shows the two entries.")
                .reads(),
            tracking,
            true));
  }

  @Override
  void process(CmdletCall call) {
    String identity = call.text("Identity");
    int colon = identity.indexOf(":\\");
    AdObject mailbox =
        one(colon < 0 ? identity : identity.substring(0, colon), RecipientSchema.MAILBOX);
    if (permissions) {
      String folder = colon < 0 ? "Top of Information Store" : identity.substring(colon + 2);
      if (FOLDERS.stream().noneMatch(folder::equalsIgnoreCase)) {
        throw errors().notFound(identity);
      }
      for (String user : List.of("Default", "Anonymous")) {
        boolean calendar = folder.equalsIgnoreCase("Calendar") && user.equals("Default");
        if (call.text("User") == null || call.text("User").equalsIgnoreCase(user)) {
          call.write(permission(folder, user, calendar ? "AvailabilityOnly" : "None"));
        }
      }
      return;
    }
    String scope = call.text("FolderScope");
    FOLDERS.stream()
        .filter(
            folder ->
                scope == null
                    || scope.equalsIgnoreCase("All")
                    || folder.replace(" ", "").equalsIgnoreCase(scope))
        .forEach(folder -> call.write(statistics(mailbox, folder)));
  }

  private static Shown permission(String folder, String user, String rights) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("FolderName", folder);
    shown.put("User", user);
    shown.put("AccessRights", List.of(rights));
    shown.put("Identity", user);
    shown.put("IsValid", true);
    return new Shown(
        "Microsoft.Exchange.Management.StoreTasks.MailboxFolderPermission", shown, user);
  }

  private Shown statistics(AdObject mailbox, String folder) {
    String address = mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS);
    List<TrackingView.Row> in =
        tracking.rows().stream()
            .filter(row -> folder.equals("Inbox") && row.eventId().equals("DELIVER"))
            .filter(row -> row.recipients().stream().anyMatch(address::equalsIgnoreCase))
            .toList();
    ByteSize size = new ByteSize(in.stream().mapToLong(TrackingView.Row::totalBytes).sum());
    boolean top = folder.startsWith("Top");
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", folder);
    shown.put("FolderPath", "/" + folder);
    shown.put("FolderType", top ? "Root" : folder.replace(" ", ""));
    shown.put("ItemsInFolder", in.size());
    shown.put("DeletedItemsInFolder", 0);
    shown.put("FolderSize", size);
    shown.put("ItemsInFolderAndSubfolders", in.size());
    shown.put("DeletedItemsInFolderAndSubfolders", 0);
    shown.put("FolderAndSubfolderSize", size);
    shown.put("Identity", identityOf(mailbox) + "\\" + folder);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.Tasks.MailboxFolderConfiguration", shown, folder);
  }
}
