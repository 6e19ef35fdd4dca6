package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pings machines: whatever has an address in the lab's world answers. */
final class TestConnection implements Cmdlet {
  private static final CmdletSpec SPEC =
      Table.of("Test-Connection", "Sends echo requests to machines.")
          .with(
              Parameter.named("ComputerName", Types.STRINGS, "Names or addresses.")
                  .at(1)
                  .pipedByName()
                  .alias("CN", "IPAddress", "__SERVER", "Server", "Destination")
                  .required())
          .named("Count", Types.INT, "How many requests; 4 when left out.")
          .named("Quiet", Types.SWITCH, "Writes only whether any of them was answered.")
          .ignored(
              Types.ANY,
              "Taken; an echo in the lab takes no time.",
              "BufferSize",
              "Delay",
              "Source",
              "TimeToLive",
              "ThrottleLimit")
          .example("Test-Connection mail.contoso.example -Count 1", "Shows whether it answers.")
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
    return () -> Types.texts(call.value("ComputerName")).forEach(host -> ping(call, host));
  }

  private void ping(CmdletCall call, String host) {
    String address = network.addressOf(host);
    if (call.flag("Quiet")) {
      call.write(address != null);
      return;
    }
    if (address == null) {
      call.error(
          new ErrorRecord(
              "Testing connection to computer '" + host + "' failed: No such host is known",
              "ResourceUnavailable",
              host + ":String",
              "PingException",
              "TestConnectionException"));
      return;
    }
    int count = call.value("Count") instanceof Integer given ? given : 4;
    for (int i = 0; i < count; i++) {
      call.write(answer(host, address));
    }
  }

  private Shown answer(String host, String address) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Source", network.machine());
    shown.put("Destination", host);
    shown.put("IPV4Address", address.indexOf(':') < 0 ? address : null);
    shown.put("IPV6Address", address.indexOf(':') < 0 ? null : address);
    shown.put("Bytes", 32);
    shown.put("Time(ms)", 0);
    shown.put("Address", host);
    shown.put("ProtocolAddress", address);
    shown.put("ResponseTime", 0);
    shown.put("StatusCode", 0);
    return new Shown(
        "System.Management.ManagementObject#root\\cimv2\\Win32_PingStatus", shown, host);
  }
}
