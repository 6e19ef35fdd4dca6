package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Connects to every binding of every Receive connector and reads the banner. */
final class TestSmtpConnectivity extends ExchangeCmdlet {
  private static final int PATIENCE = 10_000;
  private final Network network;

  TestSmtpConnectivity(LabServices lab, Network network) {
    super(
        lab,
        Table.of(
                "Test-SmtpConnectivity",
                "Connects to every binding of the server's Receive connectors.")
            .selects("ServerIdParameter")
            .ignored(Types.BOOL, "Taken; the lab has no monitoring.", "MonitoringContext")
            .example("Test-SmtpConnectivity EX01", "Shows which bindings answer.")
            .reads());
    this.network = network;
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Identity") != null) {
      Servers.check(call.text("Identity"), organisation(), errors());
    }
    Server server = organisation().server();
    for (ReceiveConnector connector : organisation().receiveConnectors()) {
      for (Binding binding : connector.bindings()) {
        IpAddress address =
            binding.address().isUnspecified() ? server.address() : binding.address();
        if (connector.enabled() && address.v4() == binding.address().v4()) {
          call.write(result(connector, binding, address));
        }
      }
    }
  }

  private Shown result(ReceiveConnector connector, Binding binding, IpAddress address) {
    String status = "Unable to connect";
    String details = "";
    try (Socket socket = network.connect(address.toString(), binding.port())) {
      socket.setSoTimeout(PATIENCE);
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String banner = reader.readLine();
      details = banner == null ? "" : banner;
      status = status(details);
    } catch (IOException refused) {
      details = "No connection could be made because the target machine actively refused it.";
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Server", organisation().server().name());
    shown.put("ReceiveConnector", connector.name());
    shown.put("Binding", binding.toString());
    shown.put("EndPoint", address + ":" + binding.port());
    shown.put("StatusCode", status);
    shown.put("Details", details);
    shown.put("Identity", "");
    shown.put("IsValid", true);
    return new Shown(
        "Microsoft.Exchange.Monitoring.SmtpConnectivityStatus", shown, connector.identity());
  }

  private static String status(String banner) {
    if (banner.startsWith("2")) {
      return "Success";
    }
    if (banner.startsWith("4")) {
      return "Transient error";
    }
    return banner.startsWith("5") ? "Permanent error" : "External error";
  }
}
