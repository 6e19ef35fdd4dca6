package dev.relaylab.server.console;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Network;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code netstat -an}: where the machine listens; connections under way are not listed. */
final class Netstat implements MachineCommand {
  private static final String ROW = "  TCP    %-22s %-22s LISTENING";
  private final Network network;

  Netstat(Network network) {
    this.network = network;
  }

  @Override
  public String synopsis() {
    return "netstat -an                   where the machine listens";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    streams.say("\nActive Connections\n");
    streams.say("  Proto  Local Address          Foreign Address        State");
    Stream.of(machine.address(), AddressPlan.v6Of(machine.address()))
        .forEach(address -> network.ports(address).forEach(port -> row(address, port, streams)));
    return 0;
  }

  private static void row(IpAddress address, int port, Streams streams) {
    String local = address.v4() ? address + ":" + port : "[" + address + "]:" + port;
    streams.say(String.format(Locale.ROOT, ROW, local, address.v4() ? "0.0.0.0:0" : "[::]:0"));
  }
}
