package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.cmdlet.net.TcpClientType;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** .NET's names for what Test-NetConnection and Resolve-DnsName do: TcpClient and Dns. */
final class NetworkTypes {
  private final Network network;

  NetworkTypes(Network network) {
    this.network = network;
  }

  List<ScriptType> all() {
    return List.of(new TcpClientType(network::connect), new Dns());
  }

  private final class Dns implements ScriptType {
    @Override
    public String fullName() {
      return "System.Net.Dns";
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "gethostname" -> network.machine();
        case "gethostaddresses" -> addresses(name, Types.text(arguments.get(0)));
        case "gethostentry", "gethostbyname", "resolve" ->
            new ScriptObject("System.Net.IPHostEntry")
                .with("HostName", fullName(Types.text(arguments.get(0))))
                .with("Aliases", List.of())
                .with("AddressList", addresses(name, Types.text(arguments.get(0))));
        default -> ScriptType.super.call(name, arguments);
      };
    }

    private String fullName(String host) {
      return MachineNames.isOwn(network, host) ? network.machine() : host;
    }

    private static ScriptObject address(String text) {
      return new ScriptObject("System.Net.IPAddress")
          .with("AddressFamily", text.contains(":") ? "InterNetworkV6" : "InterNetwork")
          .with("IPAddressToString", text)
          .showing(() -> text);
    }

    private List<Object> addresses(String method, String host) {
      List<Object> addresses = new ArrayList<>();
      if (MachineNames.isOwn(network, host)) {
        return List.of(address(network.address().toString()));
      }
      network.resolve(host, "A").forEach(answer -> addresses.add(address(answer.data())));
      network.resolve(host, "AAAA").forEach(answer -> addresses.add(address(answer.data())));
      if (addresses.isEmpty()) {
        throw PsException.called(method, 1, "No such host is known", "SocketException");
      }
      return addresses;
    }
  }
}
