package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.Locale;

/** Names as a machine resolves them: its own before those of the DNS. */
final class MachineNames {

  private MachineNames() {}

  /** Whether a name means the machine itself, with or without its domain. */
  static boolean isOwn(Network network, String host) {
    String own = network.machine().toLowerCase(Locale.ROOT);
    String asked = host.toLowerCase(Locale.ROOT);
    return asked.equals("localhost")
        || asked.equals(own)
        || asked.equals(own.replaceFirst("\\..*", ""))
        || own.equals(asked.replaceFirst("\\..*", ""));
  }
}
