package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sends a test message through the server's own mail flow and tells whether it arrived. */
final class TestMailflow extends ExchangeCmdlet {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String POSTMASTER = "Administrator";
  private final WindowsServices services;
  private final MailflowProbe probe;

  TestMailflow(LabServices lab, WindowsServices services, MailflowProbe probe) {
    super(
        lab,
        Table.of("Test-Mailflow", "Sends a test message and tells whether and when it arrived.")
            .with(
                Parameter.named("Identity", ServerType.INSTANCE, "The server that sends.")
                    .at(1)
                    .piped())
            .named(
                "TargetEmailAddress",
                Types.STRING,
                "Who gets the message; the Administrator's mailbox when left out, for the lab has"
                    + " no system mailbox.")
            .with(
                Parameter.named(
                    "TargetMailboxServer", ServerType.INSTANCE, "The server that receives."))
            .named("TargetDatabase", Types.STRING, "The database that receives.")
            .ignored(Types.STRING, "Taken.", "TargetEmailAddressDisplayName", "CrossPremises")
            .with(
                Parameter.named(
                        "ErrorLatency", Types.INT, "How many seconds to wait; 5 when left out.")
                    .is(Fidelity.PARTIAL))
            .ignored(
                Types.ANY,
                "Taken.",
                "ExecutionTimeout",
                "ActiveDirectoryTimeout",
                "CrossPremisesExpirationTimeout",
                "CrossPremisesPendingErrorCount")
            .ignored(Types.SWITCH, "Taken; there is one server.", "AutoDiscoverTargetMailboxServer")
            .ignored(Types.BOOL, "Taken; the lab has no monitoring.", "MonitoringContext")
            .example("Test-Mailflow", "Tells whether the server's own mail flow works.")
            .example(
                "Test-Mailflow -TargetEmailAddress pat@fabrikam.example",
                "Tells whether mail gets out to a partner.")
            .changes());
    this.services = services;
    this.probe = probe;
  }

  @Override
  void process(CmdletCall call) {
    for (String server : new String[] {"Identity", "TargetMailboxServer"}) {
      if (call.text(server) != null) {
        Servers.check(call.text(server), organisation(), errors());
      }
    }
    String database = call.text("TargetDatabase");
    Databases.check(database, organisation(), errors());
    boolean remote = call.has("TargetEmailAddress");
    String sender = sender();
    String recipient = remote ? call.text("TargetEmailAddress") : sender;
    String action = "Sending a test message to \"" + recipient + "\".";
    if (call.shouldProcess(action, action)) {
      Duration patience =
          call.has("ErrorLatency")
              ? Duration.ofSeconds((Integer) call.value("ErrorLatency"))
              : PATIENCE;
      Optional<Duration> latency =
          transportRuns() ? probe.send(sender, recipient, patience) : Optional.empty();
      call.write(shown(latency, remote));
    }
  }

  private boolean transportRuns() {
    return services.services().stream()
        .anyMatch(service -> service.name().equals("MSExchangeTransport") && service.running());
  }

  private String sender() {
    return organisation()
        .find(RecipientSchema.MAILBOX, POSTMASTER)
        .or(() -> organisation().all(RecipientSchema.MAILBOX).stream().findFirst())
        .map((AdObject mailbox) -> mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS))
        .orElseThrow(
            () -> errors().invalidOperation("There is no mailbox to send a test message from."));
  }

  private static Shown shown(Optional<Duration> latency, boolean remote) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("TestMailflowResult", latency.isPresent() ? "Success" : "*FAILURE*");
    shown.put("MessageLatencyTime", latency.orElse(Duration.ZERO));
    shown.put("IsRemoteTest", remote);
    shown.put("Identity", "");
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Monitoring.TestMailflowOutcome", shown, "TestMailflowOutcome");
  }
}
