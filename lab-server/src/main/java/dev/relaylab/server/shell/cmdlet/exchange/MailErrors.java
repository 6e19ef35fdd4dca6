package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ErrorRecord;
import java.util.Map;

/** The error records of Send-MailMessage, with the texts of .NET's SMTP client. */
final class MailErrors {
  private static final Map<Integer, String> TEXTS =
      Map.ofEntries(
          Map.entry(421, "Service not available, closing transmission channel."),
          Map.entry(450, "Mailbox busy."),
          Map.entry(451, "Error in processing."),
          Map.entry(452, "Insufficient system storage."),
          Map.entry(454, "Client does not have permission to submit mail to this server."),
          Map.entry(500, "Syntax error, command unrecognized."),
          Map.entry(501, "Syntax error in parameters or arguments."),
          Map.entry(502, "Command not implemented."),
          Map.entry(503, "Bad sequence of commands."),
          Map.entry(504, "Command parameter not implemented."),
          Map.entry(
              530,
              "The SMTP server requires a secure connection or the client was not authenticated."),
          Map.entry(550, "Mailbox unavailable."),
          Map.entry(551, "User not local; please try a different path."),
          Map.entry(552, "Exceeded storage allocation."),
          Map.entry(553, "Mailbox name not allowed."),
          Map.entry(554, "Transaction failed."));

  private MailErrors() {}

  /** The client's words for a reply. */
  static String text(int code, String response) {
    String bare = response == null ? "" : response.strip();
    if (bare.startsWith(code + " ") || bare.startsWith(code + "-")) {
      bare = bare.substring(4);
    }
    return TEXTS.getOrDefault(code, "Failure sending mail.") + " The server response was: " + bare;
  }

  static Refusal smtp(String message) {
    return of("InvalidOperation", "SmtpException", message);
  }

  static Refusal of(String category, String exceptionClass, String message) {
    boolean smtp = category.equals("InvalidOperation");
    return new Refusal(
        new ErrorRecord(
            message,
            category,
            smtp ? "System.Net.Mail.SmtpClient:SmtpClient" : ":",
            exceptionClass,
            smtp ? "SmtpException" : exceptionClass));
  }
}
