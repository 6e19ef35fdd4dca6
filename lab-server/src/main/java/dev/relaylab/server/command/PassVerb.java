package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab simulate time}: lets hours or days pass in a moment. */
public final class PassVerb implements LabCommand {

  @Override
  public String verb() {
    return "simulate time";
  }

  @Override
  public String synopsis() {
    return "Lets time pass on the lab's clock (4h, 2d); queues retry and expire.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Lets time pass on the lab's clock; the queues do at each moment what falls due.")
  static final class Handler implements Callable<Integer> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})([mhd])");

    @Mixin private CommonOptions options;

    @Parameters(paramLabel = "TIME", description = "Minutes, hours or days: 30m, 4h, 2d.")
    private String time;

    @Override
    public Integer call() {
      Matcher matcher = TIME.matcher(time);
      if (!matcher.matches()) {
        throw CommandFailure.usage("\"" + time + "\" is no time. Write it as 30m, 4h or 2d.");
      }
      long number = Long.parseLong(matcher.group(1));
      Duration duration =
          switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
      try (LabControl lab = Labs.needRunning(options.workspace())) {
        Object now = lab.perform("pass", Map.of("time", duration.toString()));
        Instant moment = Instant.parse(now.toString()).truncatedTo(ChronoUnit.SECONDS);
        System.out.println("It is now " + moment + " in the lab.");
      }
      return 0;
    }
  }
}
