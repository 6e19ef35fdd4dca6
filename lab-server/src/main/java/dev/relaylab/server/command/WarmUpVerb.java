package dev.relaylab.server.command;

import dev.relaylab.server.ExchangeLab;
import dev.relaylab.server.LabSettings;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.shell.prompt.Prompt;
import dev.relaylab.server.smtp.host.PortException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lab warm-up}: uses what most verbs need, while the launcher records it to start faster.
 */
public final class WarmUpVerb implements LabCommand {

  @Override
  public String verb() {
    return "warm-up";
  }

  @Override
  public String synopsis() {
    return "";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Loads what most verbs need; changes nothing.")
  static final class Handler implements Callable<Integer> {
    /** Far from where a lab usually listens. */
    private static final int OFFSET = 42_000;

    private static final List<List<String>> VERBS =
        List.of(
            List.of("start", "1"),
            List.of("status"),
            List.of("status", "--json"),
            List.of(
                "ems",
                "-c",
                "Get-ReceiveConnector | Where-Object {$_.Enabled} | Format-Table Name;"
                    + " Get-ReceiveConnector 'Default Frontend EX01' | fl; Get-Foo"),
            List.of("on", "STRANGER", "telnet", "mail.contoso.example", "25"),
            List.of("mail", "alice@contoso.example"),
            List.of("map"),
            List.of("explain", "--from", "STRANGER", "--rcpt-to", "b@partner.example"),
            List.of("check"),
            List.of("check", "--json"));

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Mixin
    private CommonOptions options;

    @Override
    public Integer call() throws IOException {
      Path folder = Files.createTempDirectory("relay-lab-warm-up");
      Workspace workspace = new Workspace(folder);
      workspace.prepare();
      workspace.change(properties -> properties.withPortOffset(OFFSET));
      Optional<ExchangeLab> lab = started(workspace);
      for (List<String> verb : VERBS) {
        List<String> words = new ArrayList<>(verb);
        words.addAll(1, List.of("--workspace", folder.toString()));
        Main.run(words.toArray(String[]::new));
      }
      rehearse(workspace);
      lab.ifPresent(ExchangeLab::close);
      delete(folder);
      return 0;
    }

    /** One line at a prompt that nobody sees. */
    private static void rehearse(Workspace workspace) throws IOException {
      InputStream typed =
          new ByteArrayInputStream("Get-Date\rexit\r".getBytes(StandardCharsets.UTF_8));
      try (LabControl lab = Labs.open(workspace);
          Prompt prompt = Prompt.over(typed, OutputStream.nullOutputStream())) {
        ShellPrompt.run(lab, workspace, prompt, false);
      }
    }

    /** A lab for the verbs; where its ports are taken they do without one. */
    private static Optional<ExchangeLab> started(Workspace workspace) {
      try {
        return Optional.of(ExchangeLab.start(workspace, new LabSettings(true, false, true)));
      } catch (PortException taken) {
        return Optional.empty();
      }
    }

    private static void delete(Path folder) throws IOException {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }
}
