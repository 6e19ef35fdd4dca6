package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches what was delivered to a mailbox, by the words of subject, from and to: what the message
 * tracking log knows. It counts; the mail stays where it is.
 */
final class SearchMailbox extends ExchangeCmdlet {
  private static final Pattern TERM = Pattern.compile("(?:(\\w+):)?(\"[^\"]*\"|'[^']*'|\\S+)");
  private final TrackingView tracking;

  SearchMailbox(LabServices lab, TrackingView tracking) {
    super(
        lab,
        Table.of("Search-Mailbox", "Counts the mail of a mailbox that a query finds.")
            .needs("MailboxOrMailUserIdParameter")
            .named("SearchQuery", Types.STRING, "Words, and subject:, from: or to: with a word.")
            .named("EstimateResultOnly", Types.SWITCH, "Only counts.")
            .named("DeleteContent", Types.SWITCH, "Refused: mail of the lab stays.")
            .named("TargetMailbox", Types.STRING, "Where what is found goes: nothing does.")
            .named("TargetFolder", Types.STRING, "The folder for it.")
            .ignored(Types.STRING, "Taken; there is no log.", "LogLevel")
            .ignored(
                Types.SWITCH,
                "Taken.",
                "LogOnly",
                "Force",
                "SearchDumpster",
                "SearchDumpsterOnly",
                "DoNotIncludeArchive",
                "IncludeUnsearchableItems",
                "IncludeRemoteAccounts")
            .example(
                "Search-Mailbox Alice -SearchQuery 'subject:invoice' -EstimateResultOnly",
                "Counts Alice's invoices.")
            .changes());
    this.tracking = tracking;
  }

  @Override
  void process(CmdletCall call) {
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    if (call.flag("DeleteContent")) {
      throw errors()
          .invalidArgument(
              "The lab doesn't simulate the parameter DeleteContent of Search-Mailbox.");
    }
    if (!call.flag("EstimateResultOnly") && call.text("TargetMailbox") == null) {
      throw errors().missing("TargetMailbox");
    }
    if (call.text("TargetMailbox") != null) {
      one(call.text("TargetMailbox"), RecipientSchema.MAILBOX);
    }
    List<TrackingView.Row> found =
        MailboxItems.of(mailbox, tracking).stream()
            .filter(row -> fits(row, call.text("SearchQuery")))
            .toList();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Identity", identityOf(mailbox));
    shown.put("TargetMailbox", call.text("TargetMailbox"));
    shown.put("Success", true);
    shown.put("TargetFolder", call.text("TargetFolder"));
    shown.put("ResultItemsCount", found.size());
    shown.put(
        "ResultItemsSize",
        new ByteSize(found.stream().mapToLong(TrackingView.Row::totalBytes).sum()));
    call.write(
        new Shown(
            "Microsoft.Exchange.Management.Tasks.SearchMailboxResult", shown, identityOf(mailbox)));
  }

  private static boolean fits(TrackingView.Row row, String query) {
    if (query == null) {
      return true;
    }
    Matcher term = TERM.matcher(query);
    while (term.find()) {
      String word = term.group(2).replaceAll("[\"'*]", "").toLowerCase(Locale.ROOT);
      if (word.equals("and")) {
        continue;
      }
      String field = term.group(1) == null ? "" : term.group(1).toLowerCase(Locale.ROOT);
      String in =
          switch (field) {
            case "subject" -> row.subject();
            case "from" -> row.sender();
            case "to" -> String.join(" ", row.recipients());
            default -> row.subject() + " " + row.sender();
          };
      if (!in.toLowerCase(Locale.ROOT).contains(word)) {
        return false;
      }
    }
    return true;
  }
}
