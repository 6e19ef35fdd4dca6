package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab status}: whether the lab runs, where it listens, and where to point a real client. */
public final class StatusVerb implements LabCommand {

  @Override
  public String verb() {
    return "status";
  }

  @Override
  public String synopsis() {
    return "Whether the lab runs, and every address a real client can use.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description = "Whether the lab runs, its listeners, machines, mailboxes and other addresses.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() {
      try (LabControl lab = Labs.open(options.workspace())) {
        Map<String, Object> status = lab.status();
        if (options.json()) {
          CommonOptions.print(status);
        } else {
          show(status);
        }
      }
      return 0;
    }

    private void show(Map<String, Object> status) {
      boolean running = Boolean.TRUE.equals(status.get("running"));
      System.out.println("workspace  " + options.workspace().folder());
      System.out.println(
          running
              ? "running    yes, revision " + status.get("revision")
              : "running    no (start it with: lab up --detach), revision "
                  + status.get("revision"));
      if (!running) {
        return;
      }
      System.out.println();
      System.out.printf(
          "%-20s %-20s %-20s %s%n",
          "Exchange endpoint", "point a client at", "PROXY header port", "Receive connectors");
      for (Map<String, Object> listener : list(status, "listeners")) {
        System.out.printf(
            "%-20s %-20s %-20s %s%n",
            listener.get("endpoint"),
            listener.get("listen"),
            listener.get("proxyListen"),
            names(listener.get("connectors")));
      }
      System.out.println();
      System.out.printf("%-20s %-20s %s%n", "machine", "address", "bind a client to");
      for (Map<String, Object> machine : list(status, "machines")) {
        System.out.printf(
            "%-20s %-20s %s%n", machine.get("name"), machine.get("address"), machine.get("twin"));
      }
      System.out.println();
      System.out.printf("%-34s %s%n", "mailbox", "password");
      for (Map<String, Object> mailbox : list(status, "mailboxes")) {
        System.out.printf("%-34s %s%n", mailbox.get("address"), mailbox.get("password"));
      }
      System.out.println();
      for (String service : List.of("imap", "pop3", "dns", "web")) {
        System.out.printf("%-6s %s%n", service, status.get(service));
      }
      System.out.println("\nThe admin center wants a link of its own for the browser: lab admin");
    }

    private static String names(Object connectors) {
      return String.join(", ", ((List<?>) connectors).stream().map(Object::toString).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> status, String key) {
      return (List<Map<String, Object>>) status.get(key);
    }
  }
}
