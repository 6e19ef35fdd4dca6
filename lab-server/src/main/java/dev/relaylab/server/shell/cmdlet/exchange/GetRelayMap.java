package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.AttemptKind;
import dev.relaylab.server.policy.map.RelayMap;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lab's own: from which addresses mail for others is taken, endpoint by endpoint. */
final class GetRelayMap extends ExchangeCmdlet {

  GetRelayMap(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-RelayMap",
                "From which addresses mail for others is taken, endpoint by endpoint. The lab's own cmdlet; Exchange has none like it.")
            .named("Port", Types.INT, "Only the endpoints with this port.")
            .named("All", Types.SWITCH, "Also mail for the organisation itself.")
            .named("Revision", Types.INT, "The map of an earlier revision.")
            .example("Get-RelayMap -Port 25", "Shows who can relay on port 25.")
            .local());
  }

  @Override
  void process(CmdletCall call) {
    Integer port = (Integer) call.value("Port");
    for (RelayMap.Endpoint endpoint : RelayMap.of(at(call)).endpoints()) {
      if (port == null || endpoint.binding().port() == port) {
        endpoint
            .addresses()
            .forEach(
                (kind, set) -> {
                  if (!set.isEmpty() && (kind.isRelay() || call.flag("All"))) {
                    call.write(shown(endpoint, kind, set));
                  }
                });
      }
    }
  }

  private Organisation at(CmdletCall call) {
    if (!(call.value("Revision") instanceof Integer number)) {
      return organisation();
    }
    return lab()
        .directory()
        .revision(number)
        .map(Revision::organisation)
        .orElseThrow(
            () ->
                errors()
                    .invalidArgument(
                        "There is no revision "
                            + number
                            + "; the last one is "
                            + lab().directory().current().number()
                            + "."));
  }

  private static Shown shown(RelayMap.Endpoint endpoint, AttemptKind kind, AddressSet set) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Endpoint", endpoint.binding().toString());
    shown.put("Sender", kind.sender().toString());
    shown.put("Recipient", kind.recipient().toString());
    shown.put("As", kind.identity().toString());
    shown.put("Count", new BigDecimal(set.count()));
    shown.put("Addresses", set.ranges().stream().map(Object::toString).toList());
    return new Shown("RelayLab.RelayMapEntry", shown, endpoint.binding() + " " + kind);
  }
}
