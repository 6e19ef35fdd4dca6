package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.regex.Pattern;

/**
 * The .NET class behind a cmdlet of Exchange, as it ends the FullyQualifiedErrorId of an error: the
 * namespaces are those that transcripts of Exchange show.
 */
final class TaskType {
  private static final String ROOT = "Microsoft.Exchange.Management.";
  private static final Pattern RECIPIENTS =
      Pattern.compile(
          ".*-(.*Mailbox|Mail(Contact|User)|Contact|User|Group|.*DistributionGroup(Member)?|"
              + "Recipient|MailboxPermission|ADPermission|CASMailbox)");
  private static final Pattern STORE =
      Pattern.compile(
          ".*-(MailboxFolderPermission|InboxRule|MailboxRegionalConfiguration"
              + "|MailboxAutoReplyConfiguration|MailboxJunkEmailConfiguration"
              + "|CalendarProcessing|MailboxFolder)");
  private static final Pattern QUEUES = Pattern.compile(".*-(Queue|QueueDigest|Message)");

  private TaskType() {}

  /** {@code Microsoft.Exchange.Management.SystemConfigurationTasks.GetReceiveConnector}. */
  static String of(String cmdlet) {
    String namespace =
        QUEUES.matcher(cmdlet).matches()
            ? "QueueViewerTasks."
            : STORE.matcher(cmdlet).matches()
                ? "StoreTasks."
                : RECIPIENTS.matcher(cmdlet).matches()
                    ? "RecipientTasks."
                    : "SystemConfigurationTasks.";
    return ROOT + namespace + cmdlet.replace("-", "");
  }
}
