package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.ArrayList;
import java.util.List;

/** The cmdlets of public folders, where no public folder mailbox is: all say so. */
final class PublicFolders extends ExchangeCmdlet {
  private static final List<String> READING =
      List.of(
          "Get-PublicFolder",
          "Get-PublicFolderStatistics",
          "Get-PublicFolderItemStatistics",
          "Get-PublicFolderClientPermission");
  private static final List<String> CHANGING =
      List.of(
          "New-PublicFolder",
          "Set-PublicFolder",
          "Remove-PublicFolder",
          "Enable-MailPublicFolder",
          "Disable-MailPublicFolder",
          "Set-MailPublicFolder",
          "Add-PublicFolderClientPermission",
          "Remove-PublicFolderClientPermission");

  private PublicFolders(LabServices lab, CmdletSpec spec) {
    super(lab, spec);
  }

  static List<PublicFolders> all(LabServices lab) {
    List<PublicFolders> all = new ArrayList<>();
    READING.forEach(name -> all.add(new PublicFolders(lab, table(name).reads())));
    CHANGING.forEach(name -> all.add(new PublicFolders(lab, table(name).changes())));
    return all;
  }

  private static Table table(String name) {
    Table table =
        Table.of(name, "Works on public folders; the lab has no mailbox for them and says so.");
    table = name.startsWith("New-") ? table : table.selects("PublicFolderIdParameter");
    return table
        .ignored(
            Types.ANY,
            "Taken; there are no public folders.",
            "Name",
            "Path",
            "Mailbox",
            "ResultSize",
            "Server",
            "User",
            "AccessRights",
            "MaxItemSize",
            "IssueWarningQuota",
            "ProhibitPostQuota",
            "RetainDeletedItemsFor",
            "AgeLimit",
            "PrimarySmtpAddress",
            "EmailAddresses",
            "MailEnabled",
            "HiddenFromAddressListsEnabled")
        .ignored(
            Types.SWITCH,
            "Taken; there are no public folders.",
            "Recurse",
            "GetChildren",
            "ResidentFolders",
            "Force",
            "SkipContentMailboxPresentCheck")
        .example(name, "Says that there is no public folder mailbox.");
  }

  @Override
  void process(CmdletCall call) {
    throw errors()
        .refusal(
            "ObjectNotFoundException",
            "InvalidOperation",
            "No active public folder mailboxes were found. This happens when no public folder"
                + " mailboxes are provisioned or they are provisioned in 'HoldForMigration' mode. If"
                + " you're not currently performing a migration, create a public folder mailbox.");
  }
}
