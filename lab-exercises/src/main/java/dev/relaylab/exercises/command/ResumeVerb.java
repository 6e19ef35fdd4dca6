package dev.relaylab.exercises.command;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.place.Place;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.command.Labs;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab }: no verb: where the learner is and what to do next. */
public final class ResumeVerb implements LabCommand {

  @Override
  public String verb() {
    return "";
  }

  @Override
  public String synopsis() {
    return "Where you are, and what to do next.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Where you are, and what to do next.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() {
      Place place = Place.of(options.workspace());
      Optional<Exercise> current = place.current();
      System.out.println(
          "Relay Lab: " + place.course().name() + "        everything stays on this machine\n");
      System.out.println(
          "  work folder   "
              + options.workspace().folder()
              + (options.workspace().exists() ? "" : "   (new)"));
      System.out.println(
          "  server        "
              + (Labs.running(options.workspace()).isPresent()
                  ? "runs"
                  : "does not run; start it with: lab up --detach"));
      long done =
          place.course().exercises().stream()
              .filter(exercise -> place.status(exercise) == Place.Status.DONE)
              .count();
      System.out.println(
          "  done          " + done + " of " + place.course().exercises().size() + " exercises\n");
      if (current.isEmpty()) {
        System.out.println(
            "Begin with the first exercise: lab start\nSee it played first:           lab demo\nAll verbs:                     lab help");
      } else if (place.status(current.get()) == Place.Status.DONE) {
        System.out.println(
            "\""
                + current.get().title()
                + "\" is green. "
                + place
                    .next()
                    .map(next -> "Go on to \"" + next.title() + "\": lab start")
                    .orElse("So is all the rest: lab submit writes it down."));
      } else {
        System.out.println(
            "You are at \""
                + current.get().title()
                + "\" ("
                + place.hintsTaken()
                + " hints taken). See where you stand: lab check\nThe lesson: lab lesson     a hint: lab hint     begin again: lab reset");
      }
      return 0;
    }
  }
}
