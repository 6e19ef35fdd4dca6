package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the one mailbox database. */
final class GetMailboxDatabase extends ExchangeCmdlet {
  private static final String NAME = "Mailbox Database 01";

  GetMailboxDatabase(LabServices lab) {
    super(
        lab,
        Table.of("Get-MailboxDatabase", "Shows the server's mailbox database.")
            .selects("DatabaseIdParameter")
            .with(
                dev.relaylab.server.shell.lang.Parameter.named(
                        "Server", ServerType.INSTANCE, "The server.")
                    .piped())
            .ignored(Types.SWITCH, "Taken; there is nothing more to show.", "Status")
            .example("Get-MailboxDatabase", "Shows where mailboxes lie.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    Server server = organisation().server();
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    String identity = call.text("Identity");
    if (identity != null && !Lookup.like(NAME, identity)) {
      throw errors().notFound(identity);
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", NAME);
    shown.put("Server", server.name());
    shown.put("Recovery", false);
    shown.put("ReplicationType", "None");
    shown.put("ServerName", server.name());
    shown.put("Mounted", true);
    shown.put("Identity", NAME);
    shown.put("IsValid", true);
    call.write(
        new Shown(
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxDatabase", shown, NAME));
  }
}
