package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Test-Connection}: every machine that has a name or an address in the lab answers an echo
 * request.
 */
final class TestConnection implements Cmdlet {
  private static final CmdletSpec SPEC =
      Table.of("Test-Connection", "Sends echo requests to machines.")
          .with(
              Parameter.named("ComputerName", Types.STRINGS, "The names or addresses.")
                  .required()
                  .at(1)
                  .piped()
                  .pipedByName()
                  .alias("cn", "IPAddress", "Server", "Destination"))
          .named("Count", Types.INT, "How many requests; 4 if not given.")
          .named("Quiet", Types.SWITCH, "Writes only True or False.")
          .with(Parameter.named("BufferSize", Types.INT, "The bytes of a request.").alias("Size"))
          .with(Parameter.named("Delay", Types.INT, "Not waited.").is(Fidelity.IGNORED))
          .with(Parameter.named("TimeToLive", Types.INT, "Ignored.").is(Fidelity.IGNORED))
          .example("Test-Connection EX01 -Count 1 -Quiet", "Whether the machine answers.")
          .local();

  private final Network network;

  TestConnection(Network network) {
    this.network = network;
  }

  @Override
  public CmdletSpec spec() {
    return SPEC;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.list("ComputerName").forEach(host -> test(call, host.toString()));
  }

  private void test(CmdletCall call, String host) {
    Optional<String> address = address(host);
    if (call.flag("Quiet")) {
      call.write(address.isPresent());
      return;
    }
    if (address.isEmpty()) {
      call.error(
          new ErrorRecord(
              "Testing connection to computer '" + host + "' failed: No such host is known",
              "ResourceUnavailable",
              "(" + host + ":String)",
              "PingException",
              "TestConnectionException"));
      return;
    }
    int count = call.value("Count") instanceof Integer given ? given : 4;
    for (int i = 0; i < count; i++) {
      call.write(answer(call, host, address.get()));
    }
  }

  private Shown answer(CmdletCall call, String host, String address) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Source", network.machine().replaceFirst("\\..*", ""));
    shown.put("Destination", host);
    shown.put("IPV4Address", address);
    shown.put("IPV6Address", null);
    shown.put("Bytes", call.value("BufferSize") instanceof Integer size ? size : 32);
    shown.put("Time(ms)", 0);
    shown.put("ResponseTime", 0);
    shown.put("StatusCode", 0);
    shown.put("Address", host);
    return new Shown("System.Management.ManagementObject#Win32_PingStatus", shown, host);
  }

  private Optional<String> address(String host) {
    return MachineNames.address(network, host);
  }
}
