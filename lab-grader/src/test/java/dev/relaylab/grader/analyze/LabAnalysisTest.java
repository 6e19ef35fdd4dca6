package dev.relaylab.grader.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.OrganisationSpec;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.policy.map.RelayMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prober against the lab's own server, over sockets. */
class LabAnalysisTest {
  private static final Limits LIMITS =
      new Limits(20, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofSeconds(2));
  private static final IpRange INSIDE = IpRange.parse("192.0.2.0/24");
  private static final Predicate<IpAddress> STRANGER = address -> !INSIDE.contains(address);
  private static final String PRINTER_RELAY =
      "New-ReceiveConnector -Name \"Printer relay\" -TransportRole FrontendTransport -Custom -Bindings 0.0.0.0:25"
          + " -RemoteIPRanges 192.0.2.40 -PermissionGroups AnonymousUsers | Add-ADPermission"
          + " -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\"";
  private static final String WAY_OUT =
      "New-SendConnector -Name \"To Internet\" -AddressSpaces \"*\" -Usage Internet";
  private static final String OPEN_RELAY =
      "Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Add-ADPermission"
          + " -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\"";

  @TempDir private Path folder;

  private static Source source(Machine machine) {
    return new Source(machine.name(), machine.address(), STRANGER.test(machine.address()));
  }

  private static OrganisationSpec organisation(String... commands) {
    return new OrganisationSpec("analysis", List.of(commands));
  }

  private Report analyze(boolean quick, String... commands) {
    return analyze(25, quick, commands);
  }

  private Report analyze(int port, boolean quick, String... commands) {
    try (TrialLab lab = TrialLab.begun(organisation(commands), true, folder)) {
      Plan plan =
          new Plan(
              new LabTarget(
                  lab.dialler(), AddressPlan.EX01.address(), port, Duration.ofSeconds(20)),
              Stream.of(AddressPlan.STRANGER, AddressPlan.PRINTER, AddressPlan.WEBAPP)
                  .map(LabAnalysisTest::source)
                  .toList(),
              Edge.of(RelayMap.of(lab.organisation()), port, STRANGER),
              new CanaryMailbox("partner.example", address -> mail(lab, address)),
              LIMITS,
              "{u}@elsewhere.example",
              "contoso.example",
              Opening.logon("alice@contoso.example", "Pa55word-alice"),
              quick);
      return new Analysis(plan, what -> {}).run();
    }
  }

  private static List<String> mail(TrialLab lab, String address) {
    lab.settle();
    return lab.mailbox(address).stream()
        .map(source -> new String(source, StandardCharsets.UTF_8))
        .toList();
  }

  private static List<Tried> from(Report report, String source) {
    return report.tried().stream().filter(each -> each.source().name().equals(source)).toList();
  }

  private static RelayVerdict plain(Report report, String source) {
    return from(report, source).get(0).verdict();
  }

  @Test
  void aFreshInstallRelaysForNobody() {
    Report report = analyze(false);

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.NO_RELAY_FOUND);
    assertThat(report.conclusion().exitStatus()).isZero();
    assertThat(report.tried()).hasSizeGreaterThan(50);
    assertThat(report.tried()).noneMatch(each -> each.verdict().relays() && each.forStranger());
    assertThat(report.tried()).noneMatch(each -> each.verdict() == RelayVerdict.NOT_TESTED);
    assertThat(from(report, "STRANGER").get(0).reply())
        .isEqualTo("550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain");
  }

  @Test
  void whoLogsOnIsNoStrangerAndThePasswordIsNotShown() {
    Report report = analyze(false, WAY_OUT);

    assertThat(report.tried())
        .filteredOn(each -> each.trial().opening().user() != null)
        .singleElement()
        .satisfies(each -> assertThat(each.mailFrom()).isEqualTo("<alice@contoso.example>"))
        .satisfies(each -> assertThat(each.stage()).isIn("MAIL", "RCPT", "DATA"))
        .satisfies(each -> assertThat(each.forStranger()).isFalse());
    assertThat(report.conclusion().exitStatus()).isZero();
    assertThat(ReportText.of(report, false, true))
        .contains("Logged on", "as alice@contoso.example")
        .doesNotContain("UGE1NXdvcmQtYWxpY2U");
  }

  @Test
  void aQuickLookTriesTheUserTooAndTheVerdictNamesHim() {
    Report report = analyze(587, true, WAY_OUT);

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.NO_RELAY_FOUND);
    assertThat(report.conclusion().text())
        .contains("No foreign recipient was accepted from STRANGER")
        .endsWith("It takes mail for other domains from alice@contoso.example, logged on.");
  }

  @Test
  void anOpenRelayIsProvenFromAStranger() {
    Report report = analyze(false, WAY_OUT, OPEN_RELAY);

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.RELAYS_FOR_STRANGERS);
    assertThat(report.conclusion().exitStatus()).isEqualTo(1);
    assertThat(plain(report, "STRANGER")).isEqualTo(RelayVerdict.PROVEN);
    long messages = report.tried().stream().filter(each -> each.sent() != null).count();
    assertThat(messages).isLessThanOrEqualTo(LIMITS.messages());
    assertThat(report.tried())
        .filteredOn(each -> each.trial().name().equals("recipient percent at server"))
        .singleElement()
        .satisfies(each -> assertThat(each.verdict().relays()).isFalse());
  }

  @Test
  void aServerThatAcceptsAndCannotDeliverIsNotCalledAnOpenRelay() {
    Report report = analyze(true, OPEN_RELAY);

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.ACCEPTS_FROM_STRANGERS);
    assertThat(report.conclusion().text()).contains("accepted, not proven");
    assertThat(plain(report, "STRANGER")).isEqualTo(RelayVerdict.ACCEPTED);
  }

  @Test
  void aPrinterRelayIsProvenFromThePrinterAloneAndItsEdgesAreSharp() {
    Report report = analyze(true, WAY_OUT, PRINTER_RELAY);

    assertThat(report.conclusion().exitStatus()).isZero();
    assertThat(report.conclusion().text()).contains("It relays for PRINTER 192.0.2.40");
    assertThat(plain(report, "PRINTER")).isEqualTo(RelayVerdict.PROVEN);
    assertThat(plain(report, "STRANGER")).isEqualTo(RelayVerdict.REFUSED);
    assertThat(plain(report, "WEBAPP")).isEqualTo(RelayVerdict.REFUSED);
    assertThat(plain(report, "192.0.2.39")).isEqualTo(RelayVerdict.REFUSED);
    assertThat(plain(report, "192.0.2.40")).isEqualTo(RelayVerdict.ACCEPTED);
    assertThat(plain(report, "192.0.2.41")).isEqualTo(RelayVerdict.REFUSED);
  }

  @Test
  void theTextNamesEveryPartAndThePlainOneHasAFactALine() {
    Report report = analyze(true, WAY_OUT, OPEN_RELAY);

    assertThat(ReportText.of(report, false, false))
        .contains("[RELAY] STRANGER 203.0.113.9, a stranger")
        .contains("-> RCPT TO:<relay-")
        .contains("remedy: Refuse foreign recipients")
        .contains("Verdict: relays for strangers, proven. An open relay");
    assertThat(ReportText.of(report, true, false).lines())
        .anyMatch(line -> line.startsWith("RELAY  Relay to a foreign domain / STRANGER"))
        .noneMatch(line -> line.startsWith(" "));
  }

  @Test
  void theJsonHasEveryTrial() {
    Report report = analyze(true, WAY_OUT, PRINTER_RELAY);

    assertThat(ReportJson.of(report))
        .containsEntry("verdict", "no relay for strangers")
        .extractingByKey("trials")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSameSizeAs(report.tried());
  }
}
