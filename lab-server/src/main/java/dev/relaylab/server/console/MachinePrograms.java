package dev.relaylab.server.console;

import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.shell.lang.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * The programs of a machine that its PowerShell can start: those that print and end. Telnet holds a
 * conversation, and is typed at the machine's own prompt.
 */
public final class MachinePrograms {
  private MachinePrograms() {}

  public static List<Program> of(
      Machine machine, Zones zones, Dialler dialler, LookupListener lookups) {
    return List.of(
        new Wrapped("nslookup", machine, new Nslookup(zones, lookups)),
        new Wrapped("ping", machine, new Ping(AddressPlan.standard(), dialler)),
        new Wrapped("netstat", machine, new Netstat(dialler.network())),
        new Wrapped("ipconfig", machine, Facts.ipconfig()),
        new Wrapped("findstr", machine, new FindStr()));
  }

  private record Wrapped(String name, Machine machine, MachineCommand command) implements Program {

    @Override
    public int run(
        List<String> words,
        List<String> input,
        Consumer<String> output,
        Consumer<String> complaints) {
      byte[] lines = (String.join("\n", input) + "\n").getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int status =
          command.run(
              machine,
              words,
              Streams.piped(
                  new ByteArrayInputStream(input.isEmpty() ? new byte[0] : lines),
                  new PrintStream(out, false, StandardCharsets.UTF_8),
                  new PrintStream(err, false, StandardCharsets.UTF_8)));
      out.toString(StandardCharsets.UTF_8).lines().forEach(output);
      err.toString(StandardCharsets.UTF_8).lines().forEach(complaints);
      return status;
    }
  }
}
