package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;
import java.util.List;
import java.util.Locale;

/** {@code powershell [-Command TEXT]}. */
final class PowerShell implements MachineCommand {
  private final MachineShell shell;

  PowerShell(MachineShell shell) {
    this.shell = shell;
  }

  @Override
  public String synopsis() {
    return "powershell [-Command TEXT]    PowerShell on this machine";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    int first = 0;
    while (first < arguments.size() && isSwitch(arguments.get(first))) {
      first++;
    }
    List<String> rest = arguments.subList(first, arguments.size());
    if (rest.isEmpty()) {
      return shell.prompt(machine, streams);
    }
    boolean named = rest.get(0).matches("(?i)-c(o(m(m(a(n(d)?)?)?)?)?)?");
    if (named && rest.size() == 1) {
      streams.complain(
          "Cannot process the command because of a missing parameter. A command must follow -Command.");
      return 2;
    }
    if (!named && rest.get(0).startsWith("-")) {
      streams.complain("powershell takes -Command TEXT here, not " + rest.get(0) + ".");
      return 2;
    }
    return shell.run(
        machine, String.join(" ", named ? rest.subList(1, rest.size()) : rest), streams);
  }

  private static boolean isSwitch(String word) {
    return word.toLowerCase(Locale.ROOT).matches("-(nologo|noprofile|nop|noninteractive|noni)");
  }
}
