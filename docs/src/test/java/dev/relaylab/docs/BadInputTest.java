package dev.relaylab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.docs.LabProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is typed wrong gets an answer that names the place and the remedy, and loses nothing.
 */
class BadInputTest {
  @TempDir Path folder;

  private LabProcess lab() {
    return new LabProcess(folder.resolve("lab"));
  }

  private static void refused(Result result, int status, String... words) {
    assertThat(result.status()).as(result.out() + result.err()).isEqualTo(status);
    assertThat(result.err()).contains(words).doesNotContain("The lab has a fault");
  }

  @Test
  void inTheShell() {
    refused(
        lab().run("ems", "-c", "Get-RecieveConnector"),
        1,
        "Get-RecieveConnector",
        "is not recognized",
        "Get-ReceiveConnector");
    refused(
        lab().run("ems", "-c", "Get-ReceiveConnector -Identiti x"),
        1,
        "parameter cannot be found",
        "Identiti");
    refused(
        lab()
            .run(
                "ems",
                "-c",
                "Set-ReceiveConnector 'Default Frontend EX01' -RemoteIPRanges 10.0.0.300"),
        1,
        "10.0.0.300");
    refused(lab().run("ems", "-c", "Get-ReceiveConnector \"x"), 1, "terminator");
    assertThat(lab().run("status", "--json").json()).containsEntry("revision", 1);
  }

  @Test
  void onTheCommandLine() {
    refused(lab().run("statsu"), 2, "statsu", "Did you mean \"status\"");
    refused(lab().run("up", "--clok", "fast"), 2, "--clok");
    refused(lab().run("on", "PRINTR", "hostname"), 2, "PRINTR", "PRINTER");
    refused(lab().run("start", "no-such-exercise"), 1, "no-such-exercise", "lab course");
  }

  @Test
  void inFoldersAndFiles() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    refused(
        lab().run("grade", empty.toString(), "--out", folder.resolve("out").toString()),
        1,
        empty.toString());
    refused(
        lab()
            .run(
                "grade",
                folder.resolve("missing").toString(),
                "--out",
                folder.resolve("out").toString()),
        1,
        "missing");
    refused(lab().run("ems", "-f", folder.resolve("missing.ps1").toString()), 1, "missing.ps1");
    refused(
        lab().run("inspect", folder.resolve("missing.relaylab").toString()),
        1,
        "missing.relaylab",
        "lab submit");
    assertThat(lab().run("ems", "-c", "Get-AcceptedDomain").status()).isZero();
    refused(lab().run("submit", "--out", empty.toString()), 1, empty.toString(), "another place");

    Path newer = Files.createDirectories(folder.resolve("newer"));
    Files.writeString(newer.resolve("lab.properties"), "version=99\n");
    refused(new LabProcess(newer).run("status"), 1, "version 99", "--workspace");
  }
}
