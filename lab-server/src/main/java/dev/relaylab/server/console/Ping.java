package dev.relaylab.server.console;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.DialException;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import java.util.List;

/**
 * {@code ping HOST}: whether a machine has the address; every machine of the lab answers at once.
 */
final class Ping implements MachineCommand {
  private final AddressPlan plan;
  private final Dialler dialler;

  Ping(AddressPlan plan, Dialler dialler) {
    this.plan = plan;
    this.dialler = dialler;
  }

  @Override
  public String synopsis() {
    return "ping HOST                     see whether a machine is there";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    if (arguments.size() != 1) {
      streams.complain("Usage: ping HOST");
      return 2;
    }
    String host = arguments.get(0);
    try {
      IpAddress address = dialler.resolve(machine.address(), host);
      boolean there = plan.at(address).isPresent() || address.equals(machine.address());
      streams.say("Pinging " + host + " [" + address + "] with 32 bytes of data:");
      streams.say(
          there ? "Reply from " + address + ": bytes=32 time<1ms TTL=128" : "Request timed out.");
      return there ? 0 : 1;
    } catch (DialException unknown) {
      streams.complain(
          "Ping request could not find host " + host + ". Please check the name and try again.");
      return 1;
    }
  }
}
