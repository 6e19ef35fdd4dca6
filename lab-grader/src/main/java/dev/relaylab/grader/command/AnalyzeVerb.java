package dev.relaylab.grader.command;

import dev.relaylab.grader.analyze.Analysis;
import dev.relaylab.grader.analyze.Canary;
import dev.relaylab.grader.analyze.Limits;
import dev.relaylab.grader.analyze.Opening;
import dev.relaylab.grader.analyze.Plan;
import dev.relaylab.grader.analyze.ProberDoor;
import dev.relaylab.grader.analyze.Report;
import dev.relaylab.grader.analyze.ReportJson;
import dev.relaylab.grader.analyze.ReportText;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab analyze}: asks a mail server for whom it relays, and proves it. */
public final class AnalyzeVerb implements LabCommand {

  @Override
  public String verb() {
    return "analyze";
  }

  @Override
  public String synopsis() {
    return "Probes a mail server, this lab's or your own: for whom does it relay, and is it proven?";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description = {
        "Tries, by SMTP alone, to relay through a mail server: from several addresses, in every form that has fooled"
            + " servers. A relay is called proven only when a message arrives at a mail exchanger of ours.",
        "Exit status: 0 no relay for strangers, 1 one was found or nothing could be decided, 2 wrong usage."
      })
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        arity = "0..1",
        paramLabel = "HOST[:PORT]",
        description =
            "A name or address of the lab's world, or a real server on this machine. None: this lab's server.")
    private String host;

    @Option(
        names = "--from",
        paramLabel = "ADDRESS",
        description = "Where to probe from; repeat it. In the lab also a machine's name.")
    private List<String> from = new ArrayList<>();

    @Option(
        names = "--may-relay",
        paramLabel = "RANGE",
        description =
            "An address or range that is meant to relay, and so is no stranger; repeat it.")
    private List<String> mayRelay = new ArrayList<>();

    @Option(
        names = "--domain",
        paramLabel = "DOMAIN",
        description = "A domain of the server's own (else what it calls itself).")
    private String domain;

    @Option(
        names = "--sender",
        paramLabel = "ADDRESS",
        description = "The foreign sender; {u} stands for a token.")
    private String sender;

    @Option(
        names = "--canary-domain",
        paramLabel = "DOMAIN",
        description =
            "The foreign domain that relayed mail is for; its mail must come to --canary-listen.")
    private String canaryDomain;

    @Option(
        names = "--canary-listen",
        paramLabel = "HOST:PORT",
        description = "Where the prober itself listens as the mail exchanger of --canary-domain.")
    private String canaryListen;

    @Option(
        names = "--user",
        paramLabel = "NAME",
        description = "Also try as this user, logged on.")
    private String user;

    @Option(
        names = "--password",
        paramLabel = "PASSWORD",
        description = "The user's password; with no value it is asked for.",
        arity = "0..1",
        interactive = true)
    private String password;

    @Option(
        names = "--messages",
        paramLabel = "N",
        defaultValue = "20",
        description = "How many test messages at most (${DEFAULT-VALUE}).")
    private int messages;

    @Option(
        names = "--timeout",
        defaultValue = "120",
        paramLabel = "SECONDS",
        description = "How long to wait for each reply (${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
        names = "--wait",
        defaultValue = "10",
        paramLabel = "SECONDS",
        description = "How long to wait for test messages to arrive (${DEFAULT-VALUE}).")
    private int wait;

    @Option(
        names = "--edges",
        paramLabel = "N",
        defaultValue = "100",
        description = "In the lab: how many addresses at range ends at most (${DEFAULT-VALUE}).")
    private int edges;

    @Option(names = "--quick", description = "Only the main attempts, without the disguised forms.")
    private boolean quick;

    @Option(
        names = {"-v", "--verbose"},
        description = "Show all that was said.")
    private boolean verbose;

    @Option(
        names = "--i-may-test-this",
        description =
            "The server is yours, or its owner agrees: needed for any server not on this machine.")
    private boolean mayTestThis;

    @Override
    public Integer call() {
      check();
      Limits limits =
          new Limits(
              messages,
              Duration.ofSeconds(timeout),
              Limits.USUAL.retry(),
              Duration.ofSeconds(wait));
      AnalyzedServer server = server(limits);
      try (Canary canary = server.canary()) {
        Plan plan =
            new Plan(
                server.target(),
                server.sources(),
                server.edges(),
                canary,
                limits,
                sender == null ? server.sender() : sender,
                domain == null ? server.domain() : domain,
                user == null ? null : Opening.logon(user, password),
                quick);
        Report report = new Analysis(plan, progress()).run();
        if (options.json()) {
          CommonOptions.print(ReportJson.of(report));
        } else {
          System.out.print(ReportText.of(report, options.plainAsked(), verbose));
        }
        return report.conclusion().exitStatus();
      }
    }

    private void check() {
      if (messages < 0 || timeout < 1 || wait < 0 || edges < 0) {
        throw CommandFailure.usage(
            "--messages, --wait and --edges are at least 0, and --timeout is at least 1.");
      }
      if ((canaryDomain == null) != (canaryListen == null)) {
        throw CommandFailure.usage(
            "--canary-domain and --canary-listen go together: the domain's mail must reach the port.");
      }
      if ((user == null) != (password == null)) {
        throw CommandFailure.usage("--user and --password go together.");
      }
    }

    private AnalyzedServer server(Limits limits) {
      AnalyzedServer.Wishes wishes =
          new AnalyzedServer.Wishes(from, mayRelay, canaryDomain, canaryListen, edges);
      try {
        return AnalyzedLab.meant(options.workspace(), host)
            ? AnalyzedLab.of(options.workspace(), host, wishes, limits)
            : AnalyzedServer.real(host, wishes, limits, new ProberDoor(mayTestThis));
      } catch (ProberDoor.RefusedException refused) {
        throw CommandFailure.refused(refused.getMessage());
      } catch (IOException unreachable) {
        throw CommandFailure.refused(String.valueOf(unreachable.getMessage()));
      }
    }

    /** A person at a terminal sees what goes on, on one line that is written over. */
    private Consumer<String> progress() {
      boolean person = System.console() != null && !options.plain() && !options.json();
      return person
          ? what -> System.err.print("\r\u001b[K" + what + (what.isEmpty() ? "" : " ..."))
          : what -> {};
    }
  }
}
