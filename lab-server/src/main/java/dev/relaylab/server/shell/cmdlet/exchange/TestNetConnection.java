package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ScriptType;
import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries a TCP connection. */
final class TestNetConnection implements Cmdlet {
  private static final CmdletSpec SPEC =
      Table.of("Test-NetConnection", "Tries whether a port of a machine can be reached.")
          .with(
              Parameter.named("ComputerName", Types.STRING, "The name or address.")
                  .at(1)
                  .pipedByName()
                  .alias("RemoteAddress", "cn"))
          .with(Parameter.named("Port", Types.INT, "The port.").alias("RemotePort"))
          .named(
              "CommonTCPPort",
              Types.oneOf("String", "HTTP", "RDP", "SMB", "WINRM"),
              "A well-known port by its name.")
          .named(
              "InformationLevel",
              Types.oneOf("NetConnectionInformationLevel", "Detailed", "Quiet"),
              "Quiet writes only True or False.")
          .example(
              "Test-NetConnection mail.contoso.example -Port 25", "Tries the server's port 25.")
          .local();
  private static final Map<String, Integer> COMMON =
      Map.of("HTTP", 80, "RDP", 3389, "SMB", 445, "WINRM", 5985);

  private final Network network;

  TestNetConnection(Network network) {
    this.network = network;
  }

  @Override
  public CmdletSpec spec() {
    return SPEC;
  }

  @Override
  public List<ScriptType> types() {
    return new NetworkTypes(network).all();
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> test(call);
  }

  private void test(CmdletCall call) {
    String host =
        call.text("ComputerName") == null ? "internetbeacon.msedge.net" : call.text("ComputerName");
    int port =
        call.has("CommonTCPPort")
            ? COMMON.get(call.text("CommonTCPPort"))
            : call.value("Port") instanceof Integer given ? given : 0;
    String address = network.addressOf(host);
    boolean reached = port > 0 && reach(host, port);
    if (address == null) {
      call.warn("Name resolution of " + host + " failed");
    } else if (port > 0 && !reached) {
      call.warn("TCP connect to (" + address + " : " + port + ") failed");
    }
    if ("Quiet".equals(call.text("InformationLevel"))) {
      call.write(port > 0 ? reached : address != null);
      return;
    }
    boolean detailed = "Detailed".equals(call.text("InformationLevel"));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ComputerName", host);
    shown.put("RemoteAddress", address);
    shown.put("RemotePort", port);
    shown.put("NameResolutionResults", address == null ? List.of() : List.of(address));
    shown.put("MatchingIPsecRules", null);
    shown.put("NetworkIsolationContext", "Internet");
    shown.put("InterfaceAlias", "Ethernet");
    shown.put("SourceAddress", network.address().toString());
    shown.put("NetRoute (NextHop)", address == null ? null : "0.0.0.0");
    shown.put("PingSucceeded", address != null && (port == 0 || detailed || !reached));
    shown.put("PingReplyDetails (RTT)", address == null ? null : "0 ms");
    shown.put("TcpTestSucceeded", reached);
    String kind =
        detailed ? "Detailed" : port == 0 || address == null ? "Ping" : reached ? "Tcp" : "Refused";
    call.write(new Shown("TestNetConnectionResult#" + kind, shown, "TestNetConnectionResult"));
  }

  private boolean reach(String host, int port) {
    try (Socket socket = network.connect(host, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
