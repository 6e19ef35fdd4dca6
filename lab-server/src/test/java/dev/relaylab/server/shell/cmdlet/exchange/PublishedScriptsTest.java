package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts as administrators paste them, on a server with a connector {@code Relay} for 192.0.2.40
 * and two files of addresses: {@code PS> } and {@code >> } are typed; what follows is printed,
 * blank lines aside; {@code ... } stands for whatever comes after it.
 */
class PublishedScriptsTest {
  @TempDir private Path files;

  record Case(String typed, List<String> printed) {
    @Override
    public String toString() {
      return typed;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = PublishedScriptsTest.class.getResourceAsStream("published.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^(?=PS> )"))
          .filter(part -> part.startsWith("PS> "))
          .map(PublishedScriptsTest::read);
    }
  }

  private static Case read(String text) {
    List<String> typed = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.startsWith("# ")).toList()) {
      if (line.startsWith("PS> ") || line.startsWith(">> ")) {
        typed.add(line.substring(line.indexOf('>', 1) + 2));
      } else if (!line.isBlank()) {
        printed.add(line);
      }
    }
    return new Case(String.join("\n", typed), printed);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesWhatExchangeDoes(Case script) throws IOException {
    Files.writeString(files.resolve("ips.txt"), "192.0.2.51\r\n192.0.2.52\r\n");
    Files.writeString(
        files.resolve("ips.csv"), "Name,IP\r\nprinter,192.0.2.81\r\nscanner,192.0.2.82\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ManagementShell shell = shell(new PrintStream(out, true, StandardCharsets.UTF_8));
    shell.run(
        "New-ReceiveConnector Relay -TransportRole FrontendTransport -Custom -Bindings 0.0.0.0:25"
            + " -RemoteIPRanges 192.0.2.40 | Out-Null",
        "line");

    shell.run(script.typed(), "line");

    List<String> printed =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(String::stripTrailing)
            .filter(line -> !line.isEmpty())
            .toList();
    int rest = script.printed().indexOf("...");
    if (rest < 0) {
      assertThat(printed).isEqualTo(script.printed());
    } else {
      assertThat(printed).startsWith(script.printed().subList(0, rest).toArray(String[]::new));
    }
  }

  private ManagementShell shell(PrintStream out) {
    MemoryLab lab = new MemoryLab();
    return new ManagementShell(
        ExchangeCmdlets.all(lab, ExchangeServerState.idle(lab)),
        Shell.views(),
        new LabFiles(files, files.resolve("logs")),
        new ConsoleHost(out, out, 120, false),
        question -> question.contains("[Y]") ? "Y" : "Secret#1",
        lab.clock());
  }
}
