package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;
import java.util.List;

/** {@code Send-MailMessage …} with each word one argument, run by PowerShell on the machine. */
final class SendMailMessage implements MachineCommand {
  private final MachineShell shell;

  SendMailMessage(MachineShell shell) {
    this.shell = shell;
  }

  @Override
  public String synopsis() {
    return "Send-MailMessage -From A -To B -Subject S -SmtpServer HOST    send mail as PowerShell does";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    return shell.run(machine, Words.powerShell("Send-MailMessage", arguments), streams);
  }
}
