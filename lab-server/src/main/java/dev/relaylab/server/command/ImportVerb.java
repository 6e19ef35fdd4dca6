package dev.relaylab.server.command;

import dev.relaylab.server.audit.Audit;
import dev.relaylab.server.audit.AuditedServer;
import dev.relaylab.server.audit.ExportException;
import dev.relaylab.server.audit.ExportFile;
import dev.relaylab.server.audit.InLab;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.shell.cmdlet.exchange.OrganisationScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab import FILE…}: reads what a real Exchange server exported, and audits it. */
public final class ImportVerb implements LabCommand {

  @Override
  public String verb() {
    return "import";
  }

  @Override
  public String synopsis() {
    return "Reads a real server's exports (Clixml or Format-List text), audits them, and makes them"
        + " this lab's.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Reads Get-ReceiveConnector, Get-AcceptedDomain, Get-SendConnector and Get-ADPermission"
              + " exports.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        arity = "1..*",
        paramLabel = "FILE",
        description = "Export-Clixml files or Format-List text.")
    private List<Path> files;

    @Option(names = "--fix", description = "Print only the commands that mend what was found.")
    private boolean fix;

    @Option(
        names = "--server",
        paramLabel = "NAME",
        description = "Which of several servers comes into the lab (the first).")
    private String server;

    @Option(names = "--audit-only", description = "Report, and leave the lab as it is.")
    private boolean auditOnly;

    @Override
    public Integer call() throws IOException {
      List<ExportFile> exports = new ArrayList<>();
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw CommandFailure.refused(
              "There is no file " + file + ". Give files that Export-Clixml or Format-List wrote.");
        }
        exports.add(new ExportFile(file.toString(), Files.readAllBytes(file)));
      }
      try {
        return report(Audit.of(exports));
      } catch (ExportException unreadable) {
        throw CommandFailure.refused(unreadable.getMessage());
      }
    }

    private int report(Audit audit) {
      AuditedServer chosen = chosen(audit);
      if (fix) {
        System.out.println(audit.fixScript(Surroundings.UNKNOWN));
        return 0;
      }
      if (options.json()) {
        CommonOptions.print(audit.toJson(Surroundings.UNKNOWN));
      } else {
        System.out.print(audit.toText(Surroundings.UNKNOWN));
      }
      if (!auditOnly) {
        bringIn(chosen);
      }
      return 0;
    }

    private AuditedServer chosen(Audit audit) {
      List<AuditedServer> servers = audit.servers();
      return servers.stream()
          .filter(candidate -> server == null || candidate.name().equalsIgnoreCase(server))
          .findFirst()
          .orElseThrow(
              () ->
                  CommandFailure.usage(
                      "--server: the export has no server \""
                          + server
                          + "\". It has: "
                          + String.join(", ", servers.stream().map(AuditedServer::name).toList())));
    }

    private void bringIn(AuditedServer chosen) {
      InLab inLab = chosen.inLab(FreshInstall.contoso());
      try (LabControl lab = Labs.open(options.workspace())) {
        lab.begin("import", OrganisationScript.of(inLab.organisation()));
      } catch (JournalException | LabUnavailableException refused) {
        throw CommandFailure.refused(
            chosen.name() + " is audited, but does not come into the lab: " + refused.getMessage());
      }
      if (!options.json()) {
        System.out.println("\n" + chosen.name() + " stands in the lab now; lab map shows it.");
        inLab.notes().forEach(note -> System.out.println("note  " + note));
      }
    }
  }
}
