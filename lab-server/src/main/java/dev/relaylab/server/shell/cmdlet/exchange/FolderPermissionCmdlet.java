package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may open a folder of a mailbox: shown, added, changed and removed; nobody here opens one. */
final class FolderPermissionCmdlet extends ExchangeCmdlet {
  private static final String NOUN = "-MailboxFolderPermission";
  private final String verb;

  private FolderPermissionCmdlet(LabServices lab, String verb, CmdletSpec spec) {
    super(lab, spec);
    this.verb = verb;
  }

  static List<FolderPermissionCmdlet> all(LabServices lab) {
    return List.of(
        new FolderPermissionCmdlet(
            lab,
            "Get",
            table("Get", "Shows who may open a folder of a mailbox.")
                .named("User", user(), "Only the entry for this account.")
                .ignored(Types.ANY, "Taken; all are shown.", "ResultSize")
                .ignored(Types.SWITCH, "Taken; there are none.", "GroupMailbox")
                .example("Get-MailboxFolderPermission Alice:\\Calendar", "Shows the two entries.")
                .reads()),
        new FolderPermissionCmdlet(
            lab,
            "Add",
            changing("Add", "Lets an account open a folder of a mailbox.")
                .example(
                    "Add-MailboxFolderPermission Alice:\\Calendar -User Bob -AccessRights Editor",
                    "Lets Bob write in Alice's calendar.")
                .changes()),
        new FolderPermissionCmdlet(
            lab,
            "Set",
            changing("Set", "Changes what an account may do in a folder of a mailbox.")
                .example(
                    "Set-MailboxFolderPermission Alice:\\Calendar -User Default -AccessRights"
                        + " LimitedDetails",
                    "Everybody sees what Alice's appointments are about.")
                .changes()),
        new FolderPermissionCmdlet(
            lab,
            "Remove",
            table("Remove", "Takes an account's entry from a folder of a mailbox.")
                .with(Parameter.named("User", user(), "The account.").required())
                .ignored(
                    Types.SWITCH,
                    "Taken; there are none.",
                    "ResetDelegateUserCollection",
                    "SendNotificationToUser")
                .example(
                    "Remove-MailboxFolderPermission Alice:\\Calendar -User Bob -Confirm:$false",
                    "Bob is like everybody again.")
                .changesAfterAsking()));
  }

  private static Table table(String verb, String synopsis) {
    return Table.of(verb + NOUN, synopsis).needs("MailboxFolderIdParameter");
  }

  private static IdentityType user() {
    return new IdentityType("MailboxFolderUserIdParameter");
  }

  private static Table changing(String verb, String synopsis) {
    return table(verb, synopsis)
        .with(Parameter.named("User", user(), "The account.").required())
        .with(
            Parameter.named(
                    "AccessRights",
                    Types.someOf("MailboxFolderAccessRight", FolderRole.words()),
                    "What it may do: a role, or single rights.")
                .required())
        .named(
            "SharingPermissionFlags",
            Types.someOf("SharingPermissionFlags", "None", "Delegate", "CanViewPrivateItems"),
            "Whether the account is a delegate.")
        .ignored(Types.BOOL, "Taken; the lab sends no invitation.", "SendNotificationToUser");
  }

  @Override
  void process(CmdletCall call) {
    String identity = call.text("Identity");
    AdObject mailbox = mailbox(identity);
    String folder = folder(identity);
    String user = call.text("User") == null ? null : user(call.text("User"));
    List<FolderAccess> all = FolderAccess.of(mailbox, folder, organisation());
    Optional<FolderAccess> there = all.stream().filter(one -> one.user().equals(user)).findFirst();
    if (user != null && verb.equals("Add") == there.isPresent()) {
      throw there.isPresent()
          ? refusal(
              "UserAlreadyExistsInPermissionEntryException",
              "An existing permission entry was found for user: " + display(user) + ".")
          : refusal(
              "UserNotFoundInPermissionEntryException",
              "There is no existing permission entry found for user: " + display(user) + ".");
    }
    if (verb.equals("Get")) {
      all.stream()
          .filter(one -> user == null || one.user().equals(user))
          .forEach(one -> call.write(shown(one)));
      return;
    }
    change(call, mailbox, verb.equals("Remove") ? there.get() : next(call, folder, user));
  }

  private FolderAccess next(CmdletCall call, String folder, String user) {
    List<String> words = Types.texts(call.value("AccessRights"));
    List<String> flags =
        Types.texts(call.value("SharingPermissionFlags")).stream()
            .filter(flag -> !flag.equals("None"))
            .toList();
    if (!folder.equals("Calendar") && words.stream().anyMatch(FolderRole::ofCalendars)) {
      throw errors()
          .invalidArgument("AvailabilityOnly and LimitedDetails apply to calendar folders only.");
    }
    List<String> rights = FolderRole.shown(words);
    if (!flags.isEmpty() && !rights.equals(List.of("Editor"))) {
      throw errors()
          .invalidArgument("SharingPermissionFlags can be used only with the access right Editor.");
    }
    return new FolderAccess(folder, user, rights, flags);
  }

  private void change(CmdletCall call, AdObject mailbox, FolderAccess entry) {
    boolean removes = verb.equals("Remove");
    if (removes && FolderAccess.SPECIAL.contains(entry.user())) {
      throw refusal(
          "CannotRemoveSpecialUserException",
          "You can't remove the permission entry for user: " + entry.user() + ".");
    }
    String identity = identityOf(mailbox) + ":\\" + entry.folder();
    String action =
        verb + " mailbox folder permission on \"" + identity + "\" for \"" + entry.user() + "\".";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          identity,
          organisation ->
              removes ? entry.remove(organisation, mailbox) : entry.put(organisation, mailbox));
      if (verb.equals("Add")) {
        call.write(shown(entry));
      }
    }
  }

  private AdObject mailbox(String identity) {
    int colon = identity.indexOf(":\\");
    String name = colon < 0 ? identity : identity.substring(0, colon);
    List<AdObject> found =
        new Lookup(organisation()).find(List.of(RecipientSchema.MAILBOX), name, false);
    if (found.size() > 1) {
      throw errors().ambiguous(name);
    }
    if (found.isEmpty()) {
      throw refusal(
          "ManagementObjectNotFoundException",
          "The specified mailbox \"" + name + "\" doesn't exist.");
    }
    return found.get(0);
  }

  private String folder(String identity) {
    int colon = identity.indexOf(":\\");
    String folder = colon < 0 ? "" : identity.substring(colon + 2);
    return MailboxFolders.named(folder)
        .orElseThrow(
            () ->
                refusal(
                    "ManagementObjectNotFoundException",
                    "The operation couldn't be performed because '"
                        + identity
                        + "' couldn't be found."));
  }

  /**
   * The name of the recipient that is meant, or of one of the two entries that every folder has.
   */
  private String user(String text) {
    for (String special : FolderAccess.SPECIAL) {
      if (special.equalsIgnoreCase(text)) {
        return special;
      }
    }
    return new Lookup(organisation())
            .find(
                List.of(
                    RecipientSchema.MAILBOX,
                    RecipientSchema.MAIL_USER,
                    RecipientSchema.DISTRIBUTION_GROUP),
                text,
                false)
            .stream()
            .filter(
                one ->
                    one.schema() != RecipientSchema.DISTRIBUTION_GROUP
                        || one.get(RecipientSchema.GROUP_TYPE).contains("Security"))
            .findFirst()
            .map(AdObject::name)
            .orElseThrow(
                () ->
                    refusal(
                        "InvalidExternalUserIdException",
                        "The user \""
                            + text
                            + "\" is either not valid SMTP address, or there is no matching"
                            + " information."));
  }

  private Refusal refusal(String exceptionClass, String message) {
    return errors().refusal(exceptionClass, "NotSpecified", message);
  }

  private Optional<AdObject> account(String user) {
    return RecipientSchema.ALL.stream()
        .flatMap(schema -> organisation().find(schema, user).stream())
        .findFirst();
  }

  private String display(String user) {
    return account(user).map(one -> one.get(RecipientSchema.DISPLAY_NAME)).orElse(user);
  }

  private Shown shown(FolderAccess entry) {
    String display = display(entry.user());
    Object recipient =
        account(entry.user()).map(one -> new DirectoryObject(one, organisation())).orElse(null);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("FolderName", entry.folder());
    shown.put("User", TextValue.folderUser(display, recipient));
    shown.put("AccessRights", entry.rights());
    shown.put(
        "SharingPermissionFlags",
        entry.flags().isEmpty() ? null : String.join(", ", entry.flags()));
    shown.put("Identity", display);
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.StoreTasks.MailboxFolderPermission", shown, display);
  }
}
