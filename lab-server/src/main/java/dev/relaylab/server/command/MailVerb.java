package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab mail ADDRESS}: reads a mailbox, of the organisation or of a foreign domain. */
public final class MailVerb implements LabCommand {

  @Override
  public String verb() {
    return "mail";
  }

  @Override
  public String synopsis() {
    return "Reads a mailbox: a list, or one message with --show N.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Reads a mailbox of the organisation or of a foreign domain, oldest message first.")
  static final class Handler implements Callable<Integer> {
    private static final Pattern WAIT = Pattern.compile("(\\d+)(ms|s|m)?");

    @Mixin private CommonOptions options;

    @Parameters(
        paramLabel = "ADDRESS",
        description = "Whose mailbox, such as alice@contoso.example.")
    private String address;

    @Option(
        names = "--wait",
        paramLabel = "TIME",
        description = "Wait so long (5s, 2m) for the messages to come.")
    private String wait;

    @Option(
        names = "--count",
        paramLabel = "N",
        defaultValue = "1",
        description = "How many messages to wait for (1).")
    private int count;

    @Option(names = "--show", paramLabel = "N", description = "One message: headers and text.")
    private Integer show;

    @Option(names = "--source", description = "With --show: the message as it was delivered.")
    private boolean source;

    @Override
    public Integer call() throws InterruptedException {
      if (!address.matches("[^@\\s]+@[^@\\s]+")) {
        throw CommandFailure.usage(
            "\"" + address + "\" is no address. Write it as alice@contoso.example.");
      }
      try (LabControl lab = Labs.needRunning(options.workspace())) {
        List<Map<String, Object>> messages = read(lab);
        if (options.json()) {
          CommonOptions.print(messages);
        } else if (show != null) {
          one(messages);
        } else {
          list(messages);
        }
        if (wait != null && messages.size() < count) {
          System.err.println(
              messages.size() + " of " + count + " messages came within " + wait + ".");
          return 1;
        }
        return 0;
      }
    }

    private List<Map<String, Object>> read(LabControl lab) throws InterruptedException {
      Instant deadline = Instant.now().plus(wait == null ? Duration.ZERO : duration(wait));
      List<Map<String, Object>> messages = lab.mail(address);
      while (wait != null && messages.size() < count && Instant.now().isBefore(deadline)) {
        Thread.sleep(50);
        messages = lab.mail(address);
      }
      return messages;
    }

    private static Duration duration(String text) {
      Matcher matcher = WAIT.matcher(text);
      if (!matcher.matches()) {
        throw CommandFailure.usage(
            "--wait takes a time such as 5s or 2m, and got \"" + text + "\".");
      }
      long number = Long.parseLong(matcher.group(1));
      String unit = matcher.group(2) == null ? "s" : matcher.group(2);
      return switch (unit) {
        case "ms" -> Duration.ofMillis(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofSeconds(number);
      };
    }

    private void list(List<Map<String, Object>> messages) {
      if (messages.isEmpty()) {
        System.out.println("The mailbox of " + address + " is empty.");
        return;
      }
      MailList.lines(messages).forEach(System.out::println);
      System.out.println(
          "\nOne message: lab mail " + address + " --show 1 (add --source for all of it)");
    }

    private void one(List<Map<String, Object>> messages) {
      if (show < 1 || show > messages.size()) {
        throw CommandFailure.refused(
            "There is no message " + show + "; the mailbox holds " + messages.size() + ".");
      }
      Map<String, Object> message = messages.get(show - 1);
      if (source) {
        System.out.print(message.get("source"));
        return;
      }
      for (Object header : (List<?>) message.get("headers")) {
        List<?> pair = (List<?>) header;
        System.out.println(pair.get(0) + ": " + pair.get(1));
      }
      System.out.println();
      System.out.println(message.get("text"));
    }
  }
}
