package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices.Service;
import dev.relaylab.server.shell.lang.Program;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** {@code net start}, {@code net start SERVICE} and {@code net stop SERVICE}. */
public final class NetProgram implements Program {
  private static final String USAGE =
      "The syntax of this command is:\n\nNET START | STOP [service]";
  private final WindowsServices services;

  public NetProgram(WindowsServices services) {
    this.services = services;
  }

  @Override
  public String name() {
    return "net";
  }

  @Override
  public int run(
      List<String> words,
      List<String> input,
      Consumer<String> output,
      Consumer<String> complaints) {
    String verb = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
    String name = String.join(" ", words.subList(Math.min(1, words.size()), words.size()));
    if (verb.equals("start") && name.isEmpty()) {
      output.accept("These Windows services are started:");
      output.accept("");
      services.services().stream()
          .filter(Service::running)
          .forEach(service -> output.accept("   " + service.displayName()));
      output.accept("");
      output.accept("The command completed successfully.");
      return 0;
    }
    if (name.isEmpty() || !verb.matches("start|stop")) {
      USAGE.lines().forEach(complaints);
      return 1;
    }
    return services.services().stream()
        .filter(
            service ->
                service.name().equalsIgnoreCase(name)
                    || service.displayName().equalsIgnoreCase(name))
        .findFirst()
        .map(service -> turn(service, verb.equals("start"), output, complaints))
        .orElseGet(
            () -> {
              complaints.accept("The service name is invalid.");
              complaints.accept("");
              complaints.accept("More help is available by typing NET HELPMSG 2185.");
              return 2;
            });
  }

  private int turn(
      Service service, boolean on, Consumer<String> output, Consumer<String> complaints) {
    if (service.running() == on) {
      complaints.accept(
          on
              ? "The requested service has already been started."
              : "The " + service.displayName() + " service is not started.");
      complaints.accept("");
      complaints.accept("More help is available by typing NET HELPMSG " + (on ? 2182 : 3521) + ".");
      return 2;
    }
    if (on && service.startType() == WindowsServices.StartType.Disabled) {
      complaints.accept("System error 1058 has occurred.");
      complaints.accept("");
      complaints.accept(
          "The service cannot be started, either because it is disabled or because it has no"
              + " enabled devices associated with it.");
      return 2;
    }
    output.accept(
        "The " + service.displayName() + " service is " + (on ? "starting." : "stopping."));
    if (on) {
      services.start(service.name());
    } else {
      services.stop(service.name());
    }
    output.accept(
        "The "
            + service.displayName()
            + " service was "
            + (on ? "started" : "stopped")
            + " successfully.");
    output.accept("");
    return 0;
  }
}
