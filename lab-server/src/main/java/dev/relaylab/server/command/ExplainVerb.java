package dev.relaylab.server.command;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.explain.Explanation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab explain}: why an attempt, past or imagined, is answered as it is. */
public final class ExplainVerb implements LabCommand {

  @Override
  public String verb() {
    return "explain";
  }

  @Override
  public String synopsis() {
    return "Why an attempt is answered as it is, and what would turn the answer.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "The chain of decisions behind a reply. \"last\" explains the last attempt the lab saw.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(arity = "0..1", paramLabel = "last", description = "The last attempt seen.")
    private String which;

    @Option(
        names = "--from",
        paramLabel = "ADDRESS",
        description = "Where it comes from: an address or a machine.")
    private String from;

    @Option(
        names = "--mail-from",
        paramLabel = "ADDRESS",
        description = "The reverse-path; <> for the null sender.")
    private String mailFrom;

    @Option(names = "--rcpt-to", paramLabel = "ADDRESS", description = "The recipient.")
    private String rcptTo;

    @Option(
        names = "--auth",
        paramLabel = "ADDRESS",
        description = "The mailbox user who has logged on.")
    private String auth;

    @Option(
        names = "--to-port",
        paramLabel = "PORT",
        defaultValue = "25",
        description = "The Exchange port (25).")
    private int port;

    @Option(
        names = "--to-address",
        paramLabel = "ADDRESS",
        description = "The server's address (192.0.2.10).")
    private String to;

    @Option(
        names = "--without",
        paramLabel = "RIGHT",
        description = "As if the session did not hold this right.")
    private String without;

    @Override
    public Integer call() {
      LabRecord record = WorkspaceReader.read(options.workspace());
      if (which != null) {
        last().explained(record.directory().revisions()).print(options.json());
        return 0;
      }
      Attempt attempt = named(record.directory().organisation());
      Explanation explanation = Explanation.of(record.directory().revisions(), attempt);
      if (options.json()) {
        CommonOptions.print(explanation.toJson());
      } else {
        System.out.print(explanation.toText());
      }
      return 0;
    }

    private Attempt named(Organisation organisation) {
      if (from == null || mailFrom == null || rcptTo == null) {
        throw CommandFailure.usage(
            "Say which attempt: lab explain --from 203.0.113.9 --mail-from a@x.example --rcpt-to"
                + " b@partner.example, or: lab explain last");
      }
      if (port < 1 || port > 65535) {
        throw CommandFailure.usage("--to-port takes a port from 1 to 65535, and got " + port + ".");
      }
      return new Attempt(
          Machines.address(from),
          to == null ? Server.EX01.address() : address("--to-address", to),
          port,
          mailFrom.equals("<>") ? "" : mailbox("--mail-from", mailFrom),
          mailbox("--rcpt-to", rcptTo),
          user(organisation),
          right());
    }

    private static IpAddress address(String option, String text) {
      try {
        return IpAddress.parse(text);
      } catch (InvalidValueException bad) {
        throw CommandFailure.usage(option + ": " + bad.getMessage());
      }
    }

    private static String mailbox(String option, String text) {
      String bare =
          text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
      if (!bare.contains("@")) {
        throw CommandFailure.usage(
            option + " takes an address such as a@x.example, and got \"" + text + "\".");
      }
      return bare;
    }

    private String user(Organisation organisation) {
      if (auth != null && RelayPolicy.accountNamed(organisation, auth).isEmpty()) {
        throw CommandFailure.refused(
            "Nobody can log on as \"" + auth + "\". Get-Mailbox shows who can.");
      }
      return auth;
    }

    private Right right() {
      if (without == null) {
        return null;
      }
      return Right.named(without)
          .or(() -> Right.named("ms-Exch-SMTP-Accept-" + without))
          .or(() -> Right.named("ms-Exch-SMTP-" + without))
          .orElseThrow(
              () ->
                  CommandFailure.usage(
                      "--without: there is no right \""
                          + without
                          + "\". Write it as ms-Exch-SMTP-Accept-Any-Recipient, or"
                          + " any-recipient."));
    }

    private PastAttempt last() {
      if (!which.equalsIgnoreCase("last")) {
        throw CommandFailure.usage(
            "lab explain takes \"last\", or --from, --mail-from and --rcpt-to.");
      }
      if (from != null || mailFrom != null || rcptTo != null || auth != null || to != null) {
        throw CommandFailure.usage(
            "lab explain last takes the attempt as it was; only --without goes with it.");
      }
      return PastAttempt.last(WorkspaceReader.entries(options.workspace()), right())
          .orElseThrow(
              () ->
                  CommandFailure.refused(
                      "The lab has seen no attempt yet. Make one: lab on STRANGER telnet"
                          + " mail.contoso.example 25"));
    }
  }
}
