package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ScriptObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the organisation's servers. */
final class GetExchangeServer extends ExchangeCmdlet {

  GetExchangeServer(LabServices lab) {
    super(
        lab,
        Table.of("Get-ExchangeServer", "Shows the Exchange servers of the organisation.")
            .selects("ServerIdParameter")
            .ignored(Types.SWITCH, "Taken; there is nothing more to show.", "Status")
            .example(
                "Get-ExchangeServer | Format-Table Name, ServerRole, AdminDisplayVersion",
                "Shows roles and versions.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    Server server = organisation().server();
    String identity = call.text("Identity");
    if (identity != null && !Lookup.like(server.name(), identity)) {
      Servers.check(identity, organisation(), errors());
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", server.name());
    shown.put("Site", Names.domain(server) + "/Configuration/Sites/Default-First-Site-Name");
    shown.put("ServerRole", "Mailbox");
    shown.put("Edition", "StandardEvaluation");
    shown.put(
        "AdminDisplayVersion",
        new ScriptObject("Microsoft.Exchange.Data.ServerVersion")
            .with("Major", 15)
            .with("Minor", 2)
            .with("Build", 1544)
            .with("Revision", 4)
            .showing(() -> "Version 15.2 (Build 1544.4)"));
    shown.put("Fqdn", server.fqdn());
    shown.put("IsHubTransportServer", true);
    shown.put("IsClientAccessServer", true);
    shown.put("IsEdgeServer", false);
    shown.put("IsMailboxServer", true);
    shown.put("IsFrontendTransportServer", true);
    shown.put("IsE15OrLater", true);
    shown.put("OrganizationalUnit", Names.domain(server) + "/" + server.name());
    shown.put("Domain", Names.domain(server));
    shown.put("DistinguishedName", Names.serverName(server));
    shown.put("Identity", server.name());
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    call.write(
        new Shown(
            "Microsoft.Exchange.Data.Directory.Management.ExchangeServer", shown, server.name()));
  }
}
