package dev.relaylab.server.console;

import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What can be run on the machines of the lab: {@code lab on MACHINE COMMAND…}, or a prompt there.
 */
public final class MachineConsole {
  private static final int USAGE = 2;
  private final AddressPlan plan;
  private final Map<String, MachineCommand> commands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final MachineShell shell;

  public MachineConsole(
      AddressPlan plan, Zones zones, Dialler dialler, MachineShell shell, LookupListener lookups) {
    this.plan = plan;
    this.shell = shell;
    commands.put("telnet", new Telnet(dialler));
    commands.put("nslookup", new Nslookup(zones, lookups));
    commands.put("ping", new Ping(plan, dialler));
    commands.put("netstat", new Netstat(dialler.network()));
    commands.put("powershell", new PowerShell(shell));
    commands.put("Send-MailMessage", new SendMailMessage(shell));
    commands.put("hostname", Facts.hostname());
    commands.put("ipconfig", Facts.ipconfig());
    commands.put("help", Facts.help(commands.values()));
  }

  /**
   * Runs one command on a machine, or opens a prompt there when no command is given; with piped
   * input, each line of it is a command.
   *
   * @return the exit status: 0 done, 1 refused, 2 no such machine or command
   */
  public int run(String machineName, List<String> words, Streams streams) {
    Machine machine = plan.named(machineName).orElse(null);
    if (machine == null) {
      streams.complain(
          "There is no machine "
              + machineName
              + ". The machines are:\n"
              + machines(plan.machines()));
      return USAGE;
    }
    if (!words.isEmpty()) {
      return run(machine, words, streams);
    }
    return streams.terminal() == null
        ? script(machine, streams)
        : new MachinePrompt(this, machine).run(streams);
  }

  private static String machines(Collection<Machine> machines) {
    return machines.stream()
        .map(
            machine ->
                String.format(
                    Locale.ROOT,
                    "  %-10s %-15s %s",
                    machine.name(),
                    machine.address(),
                    machine.purpose()))
        .collect(Collectors.joining("\n"));
  }

  private int run(Machine machine, List<String> words, Streams streams) {
    MachineCommand command = commands.get(words.get(0).replaceFirst("(?i)\\.exe$", ""));
    if (command == null) {
      streams.complain(
          "'"
              + words.get(0)
              + "' is no command on "
              + machine.name()
              + ". Commands: "
              + String.join(", ", commands.keySet())
              + ", exit.");
      return USAGE;
    }
    return command.run(machine, words.subList(1, words.size()), streams);
  }

  /** Runs a line as typed at the prompt; what looks like a cmdlet is PowerShell's. */
  int line(Machine machine, String line, Streams streams) {
    List<String> words = Words.split(line);
    if (words.isEmpty() || words.get(0).startsWith("#")) {
      return 0;
    }
    if (words.get(0).matches("[A-Za-z]+-[A-Za-z]+|\\$.*")) {
      return shell.run(machine, line, streams);
    }
    return run(machine, words, streams);
  }

  private int script(Machine machine, Streams streams) {
    int status = 0;
    try {
      for (String line = streams.line(); line != null; line = streams.line()) {
        if (isExit(line)) {
          break;
        }
        status = line(machine, line, streams);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return status;
  }

  static boolean isExit(String line) {
    return line.strip().toLowerCase(Locale.ROOT).matches("exit|quit|logout");
  }

  Collection<String> commandNames() {
    return commands.keySet();
  }
}
