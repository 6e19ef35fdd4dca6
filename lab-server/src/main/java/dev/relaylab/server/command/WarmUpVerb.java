package dev.relaylab.server.command;

import dev.relaylab.server.NetworkMachines;
import dev.relaylab.server.OrganisationSpec;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.policy.map.MachineTable;
import dev.relaylab.server.policy.map.RelayMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lab warm-up}: touches what most verbs need, while the launcher records it to start faster.
 */
public final class WarmUpVerb implements LabCommand {

  @Override
  public String verb() {
    return "warm-up";
  }

  @Override
  public String synopsis() {
    return "What the launcher runs once to start faster afterwards.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Loads what most verbs need; changes nothing.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() throws IOException {
      Path folder = Files.createTempDirectory("relay-lab-warm-up");
      try (TrialLab lab = TrialLab.begun(OrganisationSpec.anonymousRelay(), true, folder)) {
        lab.shell(System.out, System.err)
            .run(
                "Get-ReceiveConnector | Where-Object {$_.Enabled} | Format-Table Name; Get-ReceiveConnector 'Default Frontend EX01' | fl; Get-Foo",
                "line");
        lab.dialogue(IpAddress.parse("203.0.113.9"), 25)
            .ifPresent(
                line ->
                    line.say(
                        "EHLO a\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<b@partner.example>\r\nQUIT"));
        System.out.println(
            MachineTable.of(lab.organisation(), NetworkMachines.forMap()).toText()
                + RelayMap.of(lab.organisation()).toText());
        CommonOptions.print(RelayMap.of(lab.organisation()).toJson(1));
        System.out.println(AddressPlan.standard() + " " + options.workspace());
      }
      delete(folder);
      return 0;
    }

    private static void delete(Path folder) throws IOException {
      try (var all = Files.walk(folder)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
