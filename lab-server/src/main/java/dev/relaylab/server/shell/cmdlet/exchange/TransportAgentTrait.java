package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletCall;

/** A transport agent is installed from an assembly that is there; a replay asks no more for it. */
final class TransportAgentTrait implements SettingsTrait {

  @Override
  public void check(SettingsCmdlet cmdlet, CmdletCall call) {
    String path = call.text("AssemblyPath");
    if (path != null && !(call instanceof ReplayedCall) && !cmdlet.labFiles().exists(path)) {
      throw cmdlet
          .errors()
          .invalidArgument("The assembly file path \"" + path + "\" doesn't exist.");
    }
  }
}
