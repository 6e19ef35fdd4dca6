package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the lab's DNS. */
final class ResolveDnsName implements Cmdlet {
  private static final CmdletSpec SPEC =
      Table.of("Resolve-DnsName", "Asks DNS for the records of a name.")
          .with(
              Parameter.named("Name", Types.STRING, "The name.")
                  .required()
                  .at(1)
                  .piped()
                  .pipedByName())
          .with(
              Parameter.named(
                      "Type",
                      Types.oneOf(
                          "RecordType",
                          "A",
                          "AAAA",
                          "A_AAAA",
                          "MX",
                          "TXT",
                          "NS",
                          "SOA",
                          "CNAME",
                          "PTR",
                          "SRV",
                          "ANY"),
                      "The record type; A_AAAA when left out.")
                  .at(2))
          .ignored(Types.STRINGS, "Taken; the lab has one DNS server.", "Server")
          .ignored(
              Types.SWITCH,
              "Taken; the lab's DNS is asked directly.",
              "DnsOnly",
              "NoHostsFile",
              "QuickTimeout",
              "TcpOnly")
          .example(
              "Resolve-DnsName contoso.example -Type MX",
              "Shows who takes mail for contoso.example.")
          .local();

  private final Network network;

  ResolveDnsName(Network network) {
    this.network = network;
  }

  @Override
  public CmdletSpec spec() {
    return SPEC;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> resolve(call);
  }

  private void resolve(CmdletCall call) {
    String name = call.text("Name");
    String asked = call.text("Type") == null ? "A_AAAA" : call.text("Type");
    List<Network.Answer> answers = new ArrayList<>();
    for (String type : asked.equals("A_AAAA") ? List.of("AAAA", "A") : List.of(asked)) {
      answers.addAll(network.resolve(name, type));
    }
    if (answers.isEmpty()) {
      call.error(
          new ErrorRecord(
              name + " : DNS name does not exist",
              "ResourceUnavailable",
              name + ":String",
              "Win32Exception",
              "DNS_ERROR_RCODE_NAME_ERROR"));
      return;
    }
    answers.forEach(answer -> call.write(shown(answer)));
  }

  private static Shown shown(Network.Answer answer) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", answer.name());
    shown.put("Type", answer.type());
    shown.put("TTL", answer.ttl());
    shown.put("Section", "Answer");
    switch (answer.type()) {
      case "A", "AAAA" -> shown.put("IPAddress", answer.data());
      case "MX" -> {
        shown.put("NameExchange", answer.data());
        shown.put("Preference", answer.preference());
      }
      case "TXT" -> shown.put("Strings", List.of(answer.data()));
      default -> shown.put("NameHost", answer.data());
    }
    String kind = answer.type().equals("AAAA") ? "A" : answer.type();
    return new Shown("Microsoft.DnsClient.Commands.DnsRecord_" + kind, shown, answer.name());
  }
}
