package dev.relaylab.server.policy.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.RandomOrganisations;
import dev.relaylab.server.policy.explain.Proposals.Proposal;
import dev.relaylab.server.policy.finding.Finding;
import dev.relaylab.server.policy.finding.Findings;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A change typed as its command line does in the shell what it does to the organisation. */
class CommandsInTheShellTest {

  /** A lab in memory. */
  private record Lab(Directory directory, LabClock clock, Path files) implements LabServices {
    @Override
    public Revision change(String command, String typed, UnaryOperator<Organisation> change) {
      return directory.change(command, typed, clock.instant(), change);
    }
  }

  private static Organisation typed(Organisation organisation, String commandLine) {
    Lab lab =
        new Lab(
            new Directory("s", organisation, Instant.EPOCH, "start"),
            LabClock.standingAt(Instant.EPOCH),
            Path.of("files"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, UTF_8);
    ManagementShell shell =
        new ManagementShell(
            Shell.of(lab).cmdlets(),
            Shell.views(),
            new LabFiles(Path.of("files"), Path.of("logs")),
            new ConsoleHost(stream, stream, 120, false),
            question -> null,
            lab.clock());
    assertThat(shell.run(commandLine, "line").failed())
        .as(commandLine + "\n" + said.toString(UTF_8))
        .isFalse();
    return lab.organisation();
  }

  @Test
  void everyAcceptedProposalIsWhatItSays() {
    Random random = new Random(41);
    int compared = 0;
    for (int i = 0; i < 8; i++) {
      Organisation organisation =
          i == 0 ? FreshInstall.contoso() : RandomOrganisations.next(random);
      for (String user : new String[] {null, "alice"}) {
        Attempt attempt =
            new Attempt(
                RandomOrganisations.v4(random.nextInt(256)),
                IpAddress.parse("192.0.2.10"),
                25,
                "bob@contoso.example",
                "b@partner.example",
                user,
                null);
        Outcome outcome = Outcome.of(organisation, attempt);
        List<Proposal> proposals =
            outcome.allowed()
                ? Proposals.toRefuse(organisation, outcome)
                : Proposals.toAccept(organisation, outcome);
        for (Proposal proposal : proposals) {
          if (proposal.change().isAccepted(organisation)) {
            String line = proposal.change().commandLine();
            assertThat(typed(organisation, line).stateHash())
                .as(line)
                .isEqualTo(proposal.change().apply(organisation).stateHash());
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  @Test
  void everyMendOfAFindingIsWhatItSays() {
    Random random = new Random(43);
    int compared = 0;
    for (int i = 0; i < 20; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      Directory lab = new Directory("s", organisation, Instant.EPOCH, "start");
      for (Finding finding : Findings.of(lab.revisions()).all()) {
        Change mend = finding.mend();
        if (mend != null && mend.isAccepted(organisation)) {
          assertThat(typed(organisation, mend.commandLine()).stateHash())
              .as(mend.commandLine())
              .isEqualTo(mend.apply(organisation).stateHash());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }
}
