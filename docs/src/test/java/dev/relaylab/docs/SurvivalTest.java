package dev.relaylab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.docs.LabProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that the prompt acknowledged is lost, however the lab dies. */
class SurvivalTest {
  private static final String OFFSET = "13000";
  @TempDir Path folder;

  @Test
  void aKilledLabComesBackWithEveryAcknowledgedChange() throws Exception {
    LabProcess lab = new LabProcess(folder.resolve("lab"));
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Process server = lab.start("up", "--clock", "fast", "--offset", OFFSET);
      awaitRunning(lab, server);
      for (int i = 0; i < 2; i++) {
        String domain = "r" + round + "-" + i + ".example";
        Result made =
            lab.run("ems", "-c", "New-AcceptedDomain -Name " + domain + " -DomainName " + domain);
        assertThat(made.status()).as(made.err()).isZero();
        acknowledged.add(domain);
      }
      String hash = (String) lab.run("status", "--json").json().get("stateHash");
      server.destroyForcibly().waitFor();

      Result offline = lab.run("ems", "-c", "Get-AcceptedDomain | ForEach-Object { $_.Name }");
      assertThat(offline.out().lines().map(String::strip)).containsAll(acknowledged);
      assertThat(lab.run("status", "--json").json())
          .containsEntry("running", false)
          .containsEntry("stateHash", hash);
    }
  }

  @Test
  void aTornLastLineIsReportedAndDropped() throws Exception {
    LabProcess lab = new LabProcess(folder.resolve("torn"));
    lab.run("ems", "-c", "New-AcceptedDomain kept.example -DomainName kept.example");
    Path journal = lab.workspace().resolve("journal.jsonl");
    Files.writeString(journal, Files.readString(journal) + "{\"n\":3,\"ti");

    Result after = lab.run("ems", "-c", "Get-AcceptedDomain | ForEach-Object { $_.Name }");

    assertThat(after.err()).contains("torn");
    assertThat(after.out()).contains("kept.example");
    assertThat(Files.readString(journal)).endsWith("}\n");
  }

  @Test
  void aSecondLabOnTheSamePortsIsToldWhoHoldsThem() throws Exception {
    LabProcess first = new LabProcess(folder.resolve("first"));
    LabProcess second = new LabProcess(folder.resolve("second"));
    Process server = first.start("up", "--clock", "fast", "--offset", "14000");
    try {
      awaitRunning(first, server);
      Result refused = second.run("up", "--detach", "--clock", "fast", "--offset", "14000");

      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).contains(first.workspace().toString());
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static void awaitRunning(LabProcess lab, Process server) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .failFast("the lab ended: " + lab.workspace(), () -> !server.isAlive())
        .until(() -> Boolean.TRUE.equals(lab.run("status", "--json").json().get("running")));
  }
}
