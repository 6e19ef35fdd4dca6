package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;

/** The parameter tables of {@link StoreRequestCmdlet}. */
final class StoreRequestTables {

  private StoreRequestTables() {}

  static CmdletSpec made(String kind) {
    Table table = Table.of("New-" + kind, "Makes a " + kind + ", which is done at once.");
    if (kind.equals(StoreRequestCmdlet.MOVE)) {
      table
          .needs("MailboxOrMailUserIdParameter")
          .with(Parameter.named("TargetDatabase", DatabaseType.INSTANCE, "Where the mailbox goes."))
          .ignored(Types.ANY, "Taken.", "ArchiveTargetDatabase", "StartAfter", "CompleteAfter")
          .ignored(
              Types.SWITCH,
              "Taken.",
              "PrimaryOnly",
              "ArchiveOnly",
              "AllowLargeItems",
              "ForceOffline",
              "Protect",
              "PreventCompletion",
              "SuspendWhenReadyToComplete",
              "DoNotPreserveMailboxSignature",
              "IgnoreRuleLimitErrors");
    } else {
      table
          .with(
              Parameter.named("Mailbox", new IdentityType("MailboxIdParameter"), "The mailbox.")
                  .required()
                  .piped())
          .with(
              Parameter.named("FilePath", Types.STRING, "The .pst file, as a UNC path.").required())
          .named("Name", Types.STRING, "What the request is called.")
          .ignored(
              Types.ANY,
              "Taken; the lab has no .pst files.",
              "ContentFilter",
              "IncludeFolders",
              "ExcludeFolders",
              "SourceRootFolder",
              "TargetRootFolder",
              "ConflictResolutionOption",
              "ContentFilterLanguage")
          .ignored(Types.SWITCH, "Taken.", "IsArchive", "ExcludeDumpster", "AcceptLargeDataLoss");
    }
    return table
        .named("BatchName", Types.STRING, "What it is done together with.")
        .named("Suspend", Types.SWITCH, "Does not begin yet.")
        .ignored(
            Types.ANY,
            "Taken.",
            "BadItemLimit",
            "LargeItemLimit",
            "Priority",
            "CompletedRequestAgeLimit",
            "SuspendComment",
            "WorkloadType")
        .example("Get-Help New-" + kind + " -Full", "Shows what it takes.")
        .changes();
  }

  static CmdletSpec shown(String kind) {
    return Table.of("Get-" + kind, "Shows the requests that this session made.")
        .selects(kind + "IdParameter")
        .named(
            kind.equals(StoreRequestCmdlet.MOVE) ? "MoveStatus" : "Status",
            Types.STRING,
            "Only these.")
        .named("BatchName", Types.STRING, "Only those of a batch.")
        .ignored(
            Types.ANY,
            "Taken; all are shown.",
            "ResultSize",
            "TargetDatabase",
            "SourceDatabase",
            "Database",
            "Mailbox",
            "Name",
            "Flags",
            "SortBy")
        .ignored(Types.BOOL, "Taken.", "Suspend", "HighPriority", "Offline", "Protect")
        .example("Get-" + kind, "Shows all of them.")
        .reads();
  }

  static CmdletSpec statistics(String kind) {
    return Table.of("Get-" + kind + "Statistics", "Shows how far a request is.")
        .needs(kind + "IdParameter")
        .ignored(Types.SWITCH, "Taken; there is no report.", "IncludeReport", "Diagnostic")
        .ignored(Types.ANY, "Taken.", "MoveRequestQueue", "RequestQueue", "ReportOnly")
        .example("Get-" + kind + " | Get-" + kind + "Statistics", "Shows it for all requests.")
        .reads();
  }

  static CmdletSpec changed(String verb, String kind) {
    return Table.of(verb + "-" + kind, verb + "s requests; what is done stays done.")
        .needs(kind + "IdParameter")
        .ignored(Types.SWITCH, "Taken.", "Force", "SuspendWhenReadyToComplete")
        .ignored(Types.STRING, "Taken.", "SuspendComment", "MoveRequestQueue", "RequestQueue")
        .example("Get-" + kind + " | " + verb + "-" + kind, "Does it to all of them.")
        .build(!verb.equals("Resume"));
  }
}
