package dev.relaylab.grader.command;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.transcript.Step;
import dev.relaylab.grader.check.Scratch;
import dev.relaylab.server.ExchangeLab;
import dev.relaylab.server.LabSettings;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.command.Main;
import dev.relaylab.server.journal.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab demo}: plays the first exercise. */
public final class DemoVerb implements LabCommand {

  @Override
  public String verb() {
    return "demo";
  }

  @Override
  public String synopsis() {
    return "Plays the first exercise for you, up to a green check.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Plays the first exercise as a learner would, every line shown, up to a green check.")
  static final class Handler implements Callable<Integer> {
    private static final int OFFSET = 20_000;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Mixin
    private CommonOptions options;

    @Option(
        names = "--offset",
        paramLabel = "N",
        description = "What is added to an Exchange port (20000, out of the way of your own lab).")
    private int offset = OFFSET;

    @Override
    public Integer call() throws IOException {
      Exercise exercise = CourseLoader.builtIn().exercises().get(0);
      try (Scratch scratch = Scratch.make()) {
        Workspace workspace = new Workspace(scratch.folder().resolve("lab"));
        workspace.prepare();
        workspace.change(properties -> properties.withPortOffset(offset));
        return play(exercise, workspace);
      }
    }

    private int play(Exercise exercise, Workspace workspace) {
      say("lab up --detach");
      try (ExchangeLab lab = ExchangeLab.start(workspace, new LabSettings(true, false, true))) {
        System.out.println("The lab is up: " + lab.about() + "\n");
        typed(workspace, "", "start", exercise.id());
        for (Step step : exercise.solution().steps()) {
          if (step.shell()) {
            typed(workspace, "", "ems", "-c", step.command());
          } else {
            List<String> words = new ArrayList<>(List.of("on", step.machine()));
            words.addAll(Arrays.asList(step.command().split(" ")));
            step.typed().forEach(line -> System.out.println("      typing: " + line));
            typed(workspace, step.input(), words.toArray(String[]::new));
          }
        }
        int status = typed(workspace, "", "check");
        System.out.println(
            "\nNow it is your turn: ./lab start, then ./lab up --detach. ./lab alone always says what comes next.");
        return status;
      }
    }

    private static void say(String command) {
      System.out.println("$ " + command);
    }

    /** Runs a verb of lab as if it had been typed. */
    private static int typed(Workspace workspace, String input, String... words) {
      say("lab " + String.join(" ", words));
      List<String> all = new ArrayList<>(List.of("--workspace", workspace.folder().toString()));
      all.addAll(Arrays.asList(words));
      InputStream before = System.in;
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      try {
        int status = Main.run(all.toArray(String[]::new));
        System.out.println();
        return status;
      } finally {
        System.setIn(before);
      }
    }
  }
}
