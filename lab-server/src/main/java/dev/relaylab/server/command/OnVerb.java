package dev.relaylab.server.command;

import dev.relaylab.server.console.LookupListener;
import dev.relaylab.server.console.MachineConsole;
import dev.relaylab.server.console.Streams;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Network;
import dev.relaylab.server.internet.NetworkData;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.journal.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * {@code lab on MACHINE COMMAND…}: runs a command on a machine of the lab, or opens a prompt there.
 */
public final class OnVerb implements LabCommand {

  @Override
  public String verb() {
    return "on";
  }

  @Override
  public String synopsis() {
    return "Runs a command on a machine (telnet, nslookup, Send-MailMessage, ...), or opens a prompt there.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      customSynopsis = "lab on [--help] [--plain] [--workspace=DIR] MACHINE [COMMAND...]",
      description =
          "Runs a command on a machine of the lab; its traffic really comes from there. Without a command: a prompt.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        index = "0",
        paramLabel = "MACHINE",
        description = "PRINTER, WEBAPP, DESK, STRANGER, EX01, ...")
    private String machine;

    @Unmatched private List<String> command = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
      Workspace workspace = options.workspace();
      Optional<LabControl> running = Labs.running(workspace);
      Map<String, Object> status = running.isPresent() ? running.get().status() : Map.of();
      Zones zones = Zones.standard();
      Dialler dialler = dialler(zones, status);
      try (Streams streams = Streams.ofProcess()) {
        LookupListener lookups = (on, type, name) -> note(workspace, on, type, name);
        MachinePowerShell shell = new MachinePowerShell(workspace, zones, dialler, lookups);
        return new MachineConsole(AddressPlan.standard(), zones, dialler, shell, lookups)
            .run(machine, command, streams);
      }
    }

    @SuppressWarnings("unchecked")
    private static Dialler dialler(Zones zones, Map<String, Object> status) {
      List<Map<String, Object>> listening = new ArrayList<>();
      listening.addAll((List<Map<String, Object>>) status.getOrDefault("listeners", List.of()));
      listening.addAll((List<Map<String, Object>>) status.getOrDefault("foreign", List.of()));
      Network network = NetworkData.network(listening);
      return new Dialler(zones, network, !Boolean.FALSE.equals(status.get("twins")));
    }

    /** A look-up counts towards exercises that ask for one. */
    private static void note(Workspace workspace, Machine machine, String type, String name) {
      if (workspace.exists()) {
        try (LabControl lab = Labs.open(workspace)) {
          lab.evidence(Lookup.evidence(machine, type, name));
        }
      }
    }
  }
}
