package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.policy.finding.FieldFaults.FRONT;
import static dev.relaylab.server.policy.finding.FieldFaults.device;
import static dev.relaylab.server.policy.finding.FieldFaults.edit;
import static dev.relaylab.server.policy.finding.FieldFaults.fresh;
import static dev.relaylab.server.policy.finding.FieldFaults.put;
import static dev.relaylab.server.policy.finding.FieldFaults.trusted;
import static dev.relaylab.server.policy.finding.FieldFaults.withRelay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.RandomOrganisations;
import dev.relaylab.server.policy.map.Machine;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(List.of(), List.of(new Machine("BALANCER", IpAddress.parse("192.0.2.5"))));

  private static Findings findings(UnaryOperator<Organisation> made) {
    Directory lab = new Directory("s", fresh(), Instant.EPOCH, "fresh install");
    lab.replace("the fault", Instant.EPOCH, made.apply(lab.organisation()));
    return Findings.of(lab.revisions(), SURROUNDINGS);
  }

  @ParameterizedTest
  @MethodSource("dev.relaylab.server.policy.finding.FieldFaults#all")
  void namesTheFaultAndNoOther(FieldFaults.Case fault) {
    Findings findings = findings(fault.made());
    assertThat(findings.all())
        .as(findings.toText())
        .extracting(Finding::fault)
        .containsExactly(fault.fault());
    Finding finding = findings.all().get(0);
    assertThat(finding.evidence()).isNotBlank();
    assertThat(finding.madeBy().revision().typed()).isIn("the fault", "fresh install");
  }

  @ParameterizedTest
  @MethodSource("dev.relaylab.server.policy.finding.FieldFaults#all")
  void theMendingCommandMendsIt(FieldFaults.Case fault) {
    Findings findings = findings(fault.made());
    for (Finding finding : findings.all()) {
      if (finding.mend() == null) {
        assertThat(findings.fixScript()).contains("# no command mends this");
        continue;
      }
      assertThat(findings.fixScript()).contains(finding.mend().statements().get(0).command());
      assertThat(finding.mend().isAccepted(fault.made().apply(fresh())))
          .as(finding.mend().commandLine())
          .isTrue();
      Findings after = findings(org -> finding.mend().apply(fault.made().apply(org)));
      assertThat(after.all()).as(finding.mend().commandLine() + "\n" + after.toText()).isEmpty();
    }
  }

  /** Faults of traffic, of other machines, of accounts, or of commands that failed. */
  private static final Set<Integer> NOT_IN_CONFIGURATION =
      Set.of(13, 14, 16, 23, 26, 27, 28, 30, 31, 33, 37, 39);

  @Test
  void everyFaultOfTheFieldIsHereOrDoesNotShowInConfiguration() {
    Set<Integer> rows = new TreeSet<>(NOT_IN_CONFIGURATION);
    FieldFaults.all().map(FieldFaults.Case::row).filter(row -> row > 0).forEach(rows::add);
    assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void everyFaultHasAnExample() {
    assertThat(FieldFaults.all().map(FieldFaults.Case::fault).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void anyOrganisationCanBeLookedAt() {
    Random random = new Random(17);
    for (int i = 0; i < 200; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      for (Finding finding : findings(org -> organisation).all()) {
        assertThat(finding.evidence()).isNotBlank();
        assertThat(finding.madeBy().revision().number()).isIn(1, 2);
      }
    }
  }

  @Test
  void everyMendTakesItsFindingAway() {
    Random random = new Random(19);
    int mended = 0;
    for (int i = 0; i < 150; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      for (Finding finding : findings(org -> organisation).all()) {
        if (finding.mend() == null || !finding.mend().isAccepted(organisation)) {
          continue;
        }
        Organisation after = finding.mend().apply(organisation);
        assertThat(findings(org -> after).all())
            .as(i + " " + finding.toText())
            .noneMatch(
                other ->
                    other.fault() == finding.fault()
                        && other.object().equals(finding.object())
                        && other.evidence().equals(finding.evidence()));
        mended++;
      }
    }
    assertThat(mended).isGreaterThan(100);
  }

  @Test
  void aFreshInstallHasNone() {
    Findings none = findings(organisation -> organisation);
    assertThat(
            Findings.of(
                    new Directory("s", FreshInstall.contoso(), Instant.EPOCH, "fresh install")
                        .revisions())
                .all())
        .isEmpty();
    assertThat(none.toText()).isEqualTo("no findings\n");
    assertThat(none.fixScript()).isEmpty();
  }

  @Test
  void anHonestRelayForOneDeviceHasNone() {
    assertThat(findings(put(withRelay(device("192.0.2.40")))).all()).isEmpty();
    assertThat(findings(put(trusted(device("192.0.2.40")))).all()).isEmpty();
  }

  @Test
  void narrowsEveryWideRangeToTheDevicesInIt() {
    Directory lab = new Directory("s", fresh(), Instant.EPOCH, "fresh install");
    lab.replace(
        "the fault",
        Instant.EPOCH,
        lab.organisation()
            .put(withRelay(device("192.0.2.40", "192.0.2.0/24", "198.51.0.0/16", "fd00::/64"))));
    Surroundings known =
        new Surroundings(
            List.of(
                new Machine("PRINTER", IpAddress.parse("192.0.2.40")),
                new Machine("FAX", IpAddress.parse("198.51.100.7"))),
            List.of());
    Finding finding = Findings.of(lab.revisions(), known).all().get(0);
    assertThat(finding.evidence())
        .contains(
            "192.0.2.0/24 (256 IPv4 addresses) and 198.51.0.0/16 (65,536 IPv4 addresses)",
            "fd00::/64 (2^64 IPv6 addresses)",
            "known in it: PRINTER, FAX");
    lab.replace("mend", Instant.EPOCH, finding.mend().apply(lab.organisation()));
    assertThat(Findings.of(lab.revisions(), known).all()).isEmpty();
    assertThat(lab.organisation().receiveConnector("device relay").orElseThrow().remoteIpRanges())
        .extracting(Object::toString)
        .containsExactly("192.0.2.40", "198.51.100.7");
  }

  @Test
  void writesItsJson() {
    assertThat(findings(edit(FRONT, FieldFaults::withRelay)).toJson().toString())
        .contains("finding=open-relay", "severity=critical", "revision=2", "madeBy=the fault")
        .contains(
            "mend=Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Remove-ADPermission");
  }
}
