package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code Get-Counter}: the counters of Exchange's queues, counted from Get-Queue. Other counters
 * are not here.
 */
final class GetCounter extends CoreCmdlet {
  private static final String SET = "MSExchangeTransport Queues";

  /** The counters of the set, and the delivery types of the queues that each counts. */
  private static final List<List<String>> COUNTERS =
      List.of(
          List.of("Active Mailbox Delivery Queue Length", "SmtpDeliveryToMailbox"),
          List.of(
              "Active Remote Delivery Queue Length",
              "DnsConnectorDelivery",
              "SmartHost*",
              "SmtpRelay*"),
          List.of("Active Non-Smtp Delivery Queue Length", "NonSmtp*"),
          List.of("Retry Mailbox Delivery Queue Length", "=Retry", "SmtpDeliveryToMailbox"),
          List.of(
              "Retry Remote Delivery Queue Length", "=Retry", "DnsConnectorDelivery", "SmartHost*"),
          List.of("Submission Queue Length", "Undefined"),
          List.of("Unreachable Queue Length", "Unreachable"),
          List.of("Poison Queue Length", "Poison*"),
          List.of("Largest Delivery Queue Length", "max"),
          List.of("Aggregate Delivery Queue Length (All Queues)", "*"));

  private final Interpreter interpreter;

  GetCounter(Interpreter interpreter) {
    super(
        "Get-Counter",
        "The counters of Exchange's queues.",
        "Get-Counter '\\MSExchangeTransport Queues(_total)\\Submission Queue Length'",
        Parameter.named("Counter", Values.NAMES, "Their paths; wildcards are taken.").at(1).piped(),
        Parameter.named("ListSet", Values.NAMES, "The sets of counters by name."),
        Parameter.named("ComputerName", Values.NAMES, "Ignored.").is(Fidelity.IGNORED),
        Parameter.named("SampleInterval", Values.WHOLE, "Ignored.").is(Fidelity.IGNORED),
        Parameter.named("MaxSamples", Values.WHOLE, "How many; each is the same."),
        Parameter.named("Continuous", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      if (call.has("ListSet")) {
        sets(call);
        return;
      }
      List<Object> samples = new ArrayList<>();
      List<?> wanted = call.has("Counter") ? call.list("Counter") : List.of(path("*"));
      for (Object each : wanted) {
        samples(call, Text.of(each), samples);
      }
      int times = call.value("MaxSamples") instanceof Integer given ? given : 1;
      for (int i = 0; i < times && !samples.isEmpty(); i++) {
        call.write(set(samples));
      }
    };
  }

  private static String path(String counter) {
    return "\\" + SET + "(_total)\\" + counter;
  }

  private void sets(CmdletCall call) {
    if (call.list("ListSet").stream().anyMatch(each -> Wildcard.fits(Text.of(each), SET))) {
      call.write(
          new PsCustomObject(
                  List.of("Microsoft.PowerShell.Commands.GetCounter.CounterSet", "System.Object"))
              .set("CounterSetName", SET)
              .set("MachineName", ".")
              .set("CounterSetType", "MultiInstance")
              .set("Description", "Lengths of Exchange's transport queues")
              .set("Paths", COUNTERS.stream().map(each -> path(each.get(0))).toList()));
    } else {
      call.error(
          new ErrorRecord(
              "Cannot find any performance counter sets on the localhost computer that match the"
                  + " following: "
                  + Text.of(call.list("ListSet").get(0))
                  + ".",
              "InvalidResult",
              "",
              "Exception",
              "NoMatchingCounterSetsFound"));
    }
  }

  private void samples(CmdletCall call, String typed, List<Object> samples) {
    String wanted = typed.replaceFirst("^\\\\\\\\[^\\\\]+", "").replace("(*)", "(_total)");
    List<List<String>> found =
        COUNTERS.stream().filter(each -> matches(wanted, path(each.get(0)))).toList();
    if (found.isEmpty()) {
      call.error(
          new ErrorRecord(
              "The specified counter path could not be interpreted: the lab has the counters of "
                  + path("*")
                  + " only.",
              "InvalidResult",
              "",
              "Exception",
              "CounterApiError"));
    }
    List<Object> queues = new ArrayList<>();
    if (interpreter.cmdlets().find("Get-Queue").isPresent()) {
      interpreter.evaluate("Get-Queue -ResultSize Unlimited", queues::add);
    }
    for (List<String> counter : found) {
      String full = "\\\\" + interpreter.host().machine() + path(counter.get(0));
      samples.add(
          new PsCustomObject(
                  List.of(
                      "Microsoft.PowerShell.Commands.GetCounter.PerformanceCounterSample",
                      "System.Object"))
              .set("Path", full.toLowerCase(Locale.ROOT))
              .set("InstanceName", "_total")
              .set("CookedValue", (double) count(queues, counter))
              .set("RawValue", count(queues, counter))
              .set("Timestamp", interpreter.now())
              .set("Status", 0));
    }
  }

  private static boolean matches(String wanted, String path) {
    return wanted.equalsIgnoreCase(path) || Wildcard.isIn(wanted) && Wildcard.fits(wanted, path);
  }

  private static long count(List<Object> queues, List<String> counter) {
    List<String> kinds = counter.subList(1, counter.size());
    boolean retry = kinds.get(0).startsWith("=");
    long all = 0;
    long most = 0;
    for (Object queue : queues) {
      String kind = Text.of(Members.get(queue, "DeliveryType"));
      boolean waits = Text.of(Members.get(queue, "Status")).equals("Retry");
      long messages =
          Members.get(queue, "MessageCount") instanceof Number number ? number.longValue() : 0;
      most = Math.max(most, messages);
      if (retry == waits || kinds.get(0).equals("*")) {
        all += kinds.stream().anyMatch(each -> Wildcard.fits(each, kind)) ? messages : 0;
      }
    }
    return kinds.get(0).equals("max") ? most : all;
  }

  private PsCustomObject set(List<Object> samples) {
    StringBuilder readings = new StringBuilder();
    for (Object sample : samples) {
      readings
          .append(Text.of(Members.get(sample, "Path")))
          .append(" : ")
          .append(Text.of(Members.get(sample, "CookedValue")))
          .append("\n");
    }
    return new PsCustomObject(
            List.of(
                "Microsoft.PowerShell.Commands.GetCounter.PerformanceCounterSampleSet",
                "System.Object"))
        .set("Timestamp", interpreter.now())
        .set("CounterSamples", List.copyOf(samples))
        .set("Readings", readings.toString().stripTrailing());
  }
}
