package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.ScriptType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sends a message by SMTP, with the client and the error texts of Windows PowerShell 5.1. */
final class SendMailMessage implements Cmdlet {
  private static final CmdletSpec SPEC =
      Table.of("Send-MailMessage", "Sends a message by SMTP from this machine.")
          .with(
              Parameter.named("To", Types.STRINGS, "The recipients: an address, or Name <address>.")
                  .required()
                  .at(1))
          .with(
              Parameter.named("Subject", Types.STRING, "The subject.")
                  .required()
                  .at(2)
                  .alias("sub"))
          .with(Parameter.named("Body", Types.STRING, "The text.").at(3))
          .with(
              Parameter.named("SmtpServer", Types.STRING, "The server's name or address.")
                  .at(4)
                  .alias("ComputerName"))
          .with(Parameter.named("From", Types.STRING, "The sender.").required())
          .named("Cc", Types.STRINGS, "Recipients of a copy.")
          .named("Bcc", Types.STRINGS, "Recipients of a copy that the others don't see.")
          .with(
              Parameter.named("Attachments", Types.STRINGS, "Files of the workspace's folder.")
                  .piped()
                  .alias("PsPath"))
          .with(Parameter.named("BodyAsHtml", Types.SWITCH, "The text is HTML.").alias("BAH"))
          .with(
              Parameter.named(
                      "Encoding",
                      Types.ANY,
                      "The text's encoding: ASCII, UTF8, Unicode or Default.")
                  .alias("BE"))
          .named(
              "Priority",
              Types.oneOf("MailPriority", "Normal", "High", "Low"),
              "The priority it is marked with.")
          .with(
              Parameter.named(
                      "DeliveryNotificationOption",
                      Types.someOf(
                          "DeliveryNotificationOptions",
                          "None",
                          "OnSuccess",
                          "OnFailure",
                          "Delay",
                          "Never"),
                      "The reports that are asked for.")
                  .alias("DNO"))
          .with(
              Parameter.named(
                      "Credential",
                      CredentialType.INSTANCE,
                      "Logs on with this; without it the session is anonymous.")
                  .is(Fidelity.PARTIAL))
          .with(
              Parameter.named(
                      "UseSsl", Types.SWITCH, "Uses STARTTLS; any certificate of the lab will do.")
                  .is(Fidelity.PARTIAL))
          .named("Port", Types.INT, "The port; 25 when left out.")
          .example(
              "Send-MailMessage -From scanner@contoso.example -To alice@contoso.example -Subject Test -Body Hello -SmtpServer mail.contoso.example",
              "Sends a test message to Alice.")
          .local();

  private final WindowsMailClient client;
  private final Path files;

  SendMailMessage(Network network, Path files) {
    this.client = new WindowsMailClient(network);
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return SPEC;
  }

  @Override
  public List<ScriptType> types() {
    return new MailTypes(client, files).all();
  }

  @Override
  public Run start(CmdletCall call) {
    List<String> attachments = new ArrayList<>();
    return new Run() {
      @Override
      public void process() {
        attachments.addAll(Types.texts(call.value("Attachments")));
      }

      @Override
      public void end() {
        try {
          client.send(OutgoingMail.of(call, attachments, files));
        } catch (Refusal refused) {
          call.error(refused.error());
        }
      }
    };
  }
}
