package dev.relaylab.server.console;

import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** The programs that only tell something: {@code hostname}, {@code ipconfig} and {@code help}. */
record Facts(String synopsis, BiConsumer<Machine, Streams> facts) implements MachineCommand {

  static Facts hostname() {
    return new Facts(
        "hostname                      this machine's name",
        (machine, streams) -> streams.say(machine.shortName()));
  }

  static Facts ipconfig() {
    return new Facts("ipconfig                      this machine's addresses", Facts::addresses);
  }

  static Facts help(Collection<MachineCommand> commands) {
    return new Facts(
        "help                          this list",
        (machine, streams) -> {
          streams.say(
              "On "
                  + machine.name()
                  + " ("
                  + machine.address()
                  + ", "
                  + machine.purpose()
                  + ") you can run:");
          commands.forEach(command -> streams.say("  " + command.synopsis()));
          streams.say("  exit                          leave the machine");
        });
  }

  private static void addresses(Machine machine, Streams streams) {
    streams.say("   Host Name . . . . . . . . . . . . : " + machine.host());
    streams.say("   IPv4 Address. . . . . . . . . . . : " + machine.address());
    streams.say("   IPv6 Address. . . . . . . . . . . : " + AddressPlan.v6Of(machine.address()));
    streams.say("   Subnet Mask . . . . . . . . . . . : 255.255.255.0");
    streams.say("   DNS Servers . . . . . . . . . . . : " + Zones.SERVER_ADDRESS);
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    facts.accept(machine, streams);
    return 0;
  }
}
