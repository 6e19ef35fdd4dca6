package dev.relaylab.server.shell.cmdlet.exchange;

import static dev.relaylab.server.shell.format.Alignment.LEFT;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.shell.format.TableView;
import dev.relaylab.server.shell.format.TableView.Header;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows where the machine listens; connections under way are not listed. */
final class GetNetTcpConnection implements Cmdlet {
  private static final String CLASS = "MSFT_NetTCPConnection";
  private static final String TYPE =
      "Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/" + CLASS;
  static final TableView VIEW =
      new TableView(
          TYPE,
          List.of(
              new Header("LocalAddress", "LocalAddress", 35, LEFT),
              new Header("LocalPort", "LocalPort", 9, LEFT),
              new Header("RemoteAddress", "RemoteAddress", 24, LEFT),
              new Header("RemotePort", "RemotePort", 10, LEFT),
              new Header("State", "State", 11, LEFT),
              new Header("OwningProcess", "OwningProcess", 0, LEFT)));
  private static final CmdletSpec SPEC =
      Table.of("Get-NetTCPConnection", "Shows where the machine listens.")
          .with(Parameter.named("LocalAddress", Types.STRINGS, "Addresses wanted.").at(1))
          .named("LocalPort", Types.ANY, "Ports wanted.")
          .named("RemoteAddress", Types.STRINGS, "Addresses of the other side.")
          .named("RemotePort", Types.ANY, "Ports of the other side.")
          .named("State", Types.STRINGS, "States wanted, such as Listen.")
          .named("OwningProcess", Types.ANY, "Processes wanted.")
          .ignored(
              Types.ANY, "Taken; the lab has one machine here.", "CimSession", "AppliedSetting")
          .example("Get-NetTCPConnection -State Listen -LocalPort 25", "Shows who has port 25.")
          .local();

  private final Network network;

  GetNetTcpConnection(Network network) {
    this.network = network;
  }

  @Override
  public CmdletSpec spec() {
    return SPEC;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> list(call);
  }

  private void list(CmdletCall call) {
    List<Shown> found =
        network.ports(network.address()).stream()
            .map(port -> listening(network.address(), port))
            .filter(shown -> SPEC.parameters().stream().allMatch(each -> fits(call, each, shown)))
            .toList();
    found.forEach(call::write);
    if (found.isEmpty()) {
      refuse(call);
    }
  }

  private static boolean fits(CmdletCall call, Parameter parameter, Shown shown) {
    if (!call.has(parameter.name()) || !shown.propertyNames().contains(parameter.name())) {
      return true;
    }
    String own = shown.property(parameter.name()).toString();
    return Types.texts(call.value(parameter.name())).stream().anyMatch(own::equalsIgnoreCase);
  }

  private static void refuse(CmdletCall call) {
    SPEC.parameters().stream()
        .map(Parameter::name)
        .filter(call::has)
        .findFirst()
        .ifPresent(
            name ->
                call.error(
                    new ErrorRecord(
                        "No MSFT_NetTCPConnection objects found with property '"
                            + name
                            + "' equal to '"
                            + String.join(", ", Types.texts(call.value(name)))
                            + "'.  Verify the value of the property and retry.",
                        "ObjectNotFound",
                        "(" + String.join(", ", Types.texts(call.value(name))) + ":UInt16)",
                        "CimJobException",
                        "CmdletizationQuery_NotFound_" + name)));
  }

  private static Shown listening(IpAddress address, int port) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("LocalAddress", address.toString());
    shown.put("LocalPort", port);
    shown.put("RemoteAddress", address.v4() ? "0.0.0.0" : "::");
    shown.put("RemotePort", 0);
    shown.put("State", "Listen");
    shown.put("OwningProcess", 4);
    return new Shown(TYPE, shown, CLASS);
  }
}
