package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import java.time.Duration;
import java.time.Instant;

/**
 * What Get-ExchangeDiagnosticInfo writes. The lab knows one level for all resources; it stands at
 * the drive of the queue database, and the others are at rest.
 */
final class DiagnosticXml {
  private static final String DATA =
      "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\data";
  private static final Duration RUNS = Duration.ofDays(1);
  private final Server server;
  private final Instant now;

  DiagnosticXml(Server server, Instant now) {
    this.server = server;
    this.now = now;
  }

  private String wrapped(String components) {
    return "<Diagnostics><ProcessInfo><id>4242</id><serverName>"
        + server.name()
        + "</serverName><startTime>"
        + now.minus(RUNS)
        + "</startTime><currentTime>"
        + now
        + "</currentTime><lifetime>1.00:00:00</lifetime><threadCount>64</threadCount>"
        + "<handleCount>2048</handleCount><workingSet>256 MB (268,435,456 bytes)</workingSet>"
        + "</ProcessInfo>"
        + components
        + "</Diagnostics>";
  }

  /** The processes that can be asked. */
  String processes() {
    return "<Diagnostics><ProcessLocator><count>1</count><Process><guid>"
        + "7d2f1d3e-0c2a-4c54-9b7e-1e0f3a4b5c6d</guid><id>4242</id><name>EdgeTransport</name>"
        + "</Process></ProcessLocator></Diagnostics>";
  }

  /** What can be asked. */
  String help(boolean ofComponent) {
    return wrapped(
        ofComponent
            ? "<Components><ResourceThrottling><help>Supported arguments: basic, verbose, help."
                + "</help></ResourceThrottling></Components>"
            : "<Components><help>ResourceThrottling</help></Components>");
  }

  String throttling(ResourceUse use) {
    return wrapped(
        "<Components><ResourceThrottling><ResourceTracker><AggregateResourceUse>"
            + use
            + "</AggregateResourceUse>"
            + meter("PrivateBytes", ResourceUse.LOW, 15, 75, 73, 72, 71)
            + meter("QueueLength[SubmissionQueue]", ResourceUse.LOW, 0, 15000, 10000, 9999, 2000)
            + meter("SystemMemory", ResourceUse.LOW, 40, 94, 89, 88, 84)
            + meter(
                "UsedVersionBuckets[" + DATA + "\\Queue\\mail.que]",
                ResourceUse.LOW,
                0,
                1500,
                1000,
                999,
                800)
            + meter("DatabaseUsedSpace[" + DATA + "\\Queue]", use, use.pressure(), 99, 97, 96, 94)
            + meter("UsedDiskSpace[" + DATA + "\\Queue]", ResourceUse.LOW, 15, 99, 90, 89, 80)
            + meter("UsedDiskSpace[" + DATA + "]", ResourceUse.LOW, 15, 99, 90, 89, 80)
            + "</ResourceTracker></ResourceThrottling></Components>");
  }

  private static String meter(
      String resource,
      ResourceUse use,
      int pressure,
      int mediumToHigh,
      int highToMedium,
      int lowToMedium,
      int mediumToLow) {
    return "<ResourceMeter><Resource>"
        + resource
        + "</Resource><CurrentResourceUse>"
        + use
        + "</CurrentResourceUse><PreviousResourceUse>"
        + use
        + "</PreviousResourceUse><PressureTransitions>[PressureTransitions: MediumToHigh="
        + mediumToHigh
        + " HighToMedium="
        + highToMedium
        + " LowToMedium="
        + lowToMedium
        + " MediumToLow="
        + mediumToLow
        + "]</PressureTransitions><Pressure>"
        + pressure
        + "</Pressure></ResourceMeter>";
  }
}
