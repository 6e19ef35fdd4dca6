package dev.relaylab.server.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.RandomOrganisations;
import dev.relaylab.server.policy.Stage;
import dev.relaylab.server.policy.explain.Proposals.Proposal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final int SEARCHES = Boolean.getBoolean("relaylab.long") ? 400 : 20;
  private static final IpAddress EX01 = IpAddress.parse("192.0.2.10");
  private static final IpAddress PRINTER = IpAddress.parse("192.0.2.40");
  private static final IpAddress STRANGER = IpAddress.parse("203.0.113.9");
  private Directory directory;

  @BeforeEach
  void install() {
    directory = new Directory("seed", FreshInstall.contoso(), Instant.EPOCH, "fresh install");
  }

  private static Attempt relay(IpAddress from) {
    return Attempt.anonymous(from, EX01, 25, "a@elsewhere.example", "b@partner.example");
  }

  private Explanation explain(Attempt attempt) {
    return Explanation.of(directory.revisions(), attempt);
  }

  private void run(Statement statement) {
    directory.change(statement.command(), statement.command(), Instant.EPOCH, statement.effect());
  }

  private Statement relayConnector(String range) {
    return ConnectorStatements.newConnector(
        directory.organisation(),
        "scan relay",
        TransportRole.FrontendTransport,
        Binding.parse("0.0.0.0:25"),
        IpRange.parse(range),
        EnumSet.of(AuthMechanism.Tls),
        EnumSet.of(PermissionGroup.AnonymousUsers));
  }

  private void letRelay() {
    run(
        PermissionStatements.addAce(
            directory.organisation().receiveConnector("scan relay").orElseThrow(),
            Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT)));
  }

  @Test
  void saysWhyAStrangerCannotRelayAndGivesHimAConnectorOfHisOwn() {
    Explanation why = explain(relay(STRANGER));
    assertThat(why.outcome().reply().toString())
        .isEqualTo("550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain");
    assertThat(why.outcome().stage()).isEqualTo(Stage.RCPT);
    assertThat(why.deciding().toString())
        .startsWith("missing right: ms-Exch-SMTP-Accept-Any-Recipient");
    assertThat(why.smallestChange().orElseThrow().commandLine())
        .isEqualTo(
            "New-ReceiveConnector -Name \"Relay 203.0.113.9\" -TransportRole FrontendTransport"
                + " -Usage Custom -Bindings \"0.0.0.0:25\" -RemoteIPRanges \"203.0.113.9\""
                + " -AuthMechanism Tls -PermissionGroups AnonymousUsers; Get-ReceiveConnector"
                + " \"EX01\\Relay 203.0.113.9\" | Add-ADPermission -User \"NT AUTHORITY\\ANONYMOUS"
                + " LOGON\" -ExtendedRights \"ms-Exch-SMTP-Accept-Any-Recipient\"");
  }

  @Test
  void namesTheCommandThatOpenedTheRelay() {
    run(relayConnector("0.0.0.0-223.255.255.255"));
    letRelay();
    Explanation why = explain(relay(STRANGER));
    assertThat(why.outcome().allowed()).isTrue();
    assertThat(why.deciding().toString())
        .contains("entry of its own for NT AUTHORITY\\ANONYMOUS LOGON")
        .contains("rev 3: Get-ReceiveConnector \"EX01\\scan relay\" | Add-ADPermission");
    assertThat(why.trace().toString())
        .contains(
            "scan relay   0.0.0.0-223.255.255.255   most specific range wins   from rev 2: New-");
    assertThat(why.toText())
        .contains("without any-recipient:  would be 550 5.7.54 SMTP; Unable to relay");
    assertThat(RightName.parse("any-recipient")).contains(Right.ACCEPT_ANY_RECIPIENT);
    assertThat(RightName.parse("MS-Exch-SMTP-Submit")).contains(Right.SUBMIT);
    assertThat(RightName.parse("headers")).isEmpty();
    assertThat(
            explain(relay(STRANGER).without(Right.ACCEPT_ANY_RECIPIENT)).outcome().reply().code())
        .isEqualTo(550);
  }

  @Test
  void addsAClientToTheRelayThatIsThere() {
    run(relayConnector("192.0.2.40"));
    letRelay();
    assertThat(
            explain(relay(IpAddress.parse("192.0.2.51")))
                .smallestChange()
                .orElseThrow()
                .commandLine())
        .isEqualTo(
            "Set-ReceiveConnector \"EX01\\scan relay\" -RemoteIPRanges @{Add=\"192.0.2.51\"}");
  }

  @Test
  void takesAClientOutOfTheRangeOrTheRightAway() {
    run(relayConnector("192.0.2.0/24"));
    letRelay();
    assertThat(explain(relay(PRINTER)).smallestChange().orElseThrow().commandLine())
        .isEqualTo(
            "Set-ReceiveConnector \"EX01\\scan relay\" -RemoteIPRanges"
                + " @{Add=\"192.0.2.0-192.0.2.39\",\"192.0.2.41-192.0.2.255\";"
                + " Remove=\"192.0.2.0/24\"}");
  }

  @Test
  void namesTheCommandThatTookARightAway() {
    run(relayConnector("192.0.2.40"));
    letRelay();
    run(
        ConnectorStatements.setGroups(
            directory.organisation().receiveConnector("scan relay").orElseThrow(),
            EnumSet.of(PermissionGroup.ExchangeUsers)));
    Explanation why = explain(relay(PRINTER));
    assertThat(why.outcome().reply().enhanced()).isEqualTo("5.7.57");
    assertThat(why.deciding().toString())
        .startsWith("missing right: ms-Exch-SMTP-Submit")
        .endsWith(
            "from rev 4: Set-ReceiveConnector \"EX01\\scan relay\" -PermissionGroups"
                + " ExchangeUsers");
    assertThat(why.smallestChange().orElseThrow().statements()).hasSize(1);
  }

  @Test
  void mendsAnOpenRelayByTakingTheRightAway() {
    run(
        PermissionStatements.addAce(
            directory.organisation().receiveConnector("Default Frontend EX01").orElseThrow(),
            Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT)));
    assertThat(explain(relay(STRANGER)).smallestChange().orElseThrow().commandLine())
        .startsWith("Get-ReceiveConnector \"EX01\\Default Frontend EX01\" | Remove-ADPermission")
        .endsWith("-Confirm:$false");
  }

  @Test
  void explainsALoggedOnUserWhoSendsAsAnother() {
    Attempt attempt =
        new Attempt(
            PRINTER,
            EX01,
            587,
            "bob@contoso.example",
            "b@partner.example",
            "alice@contoso.example",
            null);
    Explanation why = explain(attempt);
    assertThat(why.outcome().reply().enhanced()).isEqualTo("5.7.60");
    assertThat(why.deciding().label()).isEqualTo("sender");
    assertThat(why.smallestChange().orElseThrow().commandLine())
        .isEqualTo(
            "Add-ADPermission -Identity \"Bob\" -User \"CONTOSO\\alice\" -ExtendedRights \"Send"
                + " As\"");
  }

  @Test
  void namesTheAddressThatAnIpv6ClientReaches() {
    assertThat(explain(relay(IpAddress.parse("2001:db8::9"))).trace().get(0).text())
        .isEqualTo("2001:db8::9 -> [2001:db8::10]:25");
  }

  @Test
  void proposesNoChangeForARightThatIsOnlySupposedToBeMissing() {
    Explanation why = explain(relay(STRANGER).without(Right.SUBMIT));
    assertThat(why.outcome().reply().enhanced()).isEqualTo("5.7.57");
    assertThat(why.toText())
        .contains("left out as asked")
        .contains("ms-Exch-SMTP-Accept-Any-Sender   group AnonymousUsers")
        .doesNotContain("to accept it");
    assertThat(why.toJson().get("smallestChange")).isNull();
  }

  @Test
  void saysWhenNothingListens() {
    Explanation why = explain(Attempt.anonymous(PRINTER, EX01, 2626, "a@b.example", "c@d.example"));
    assertThat(why.outcome().stage()).isEqualTo(Stage.CONNECT);
    assertThat(why.toJson().get("reply").toString()).contains("stage=connect", "code=421");
  }

  @Test
  void writesTheContractsJson() {
    assertThat(explain(relay(STRANGER)).toJson())
        .containsOnlyKeys("reply", "trace", "deciding", "smallestChange");
    assertThat(explain(relay(STRANGER)).toText()).contains("<== decides").contains("to accept it:");
  }

  @Test
  void theSmallestChangeTurnsTheAnswerAndNoSingleStatementWouldDo() {
    Random random = new Random(3);
    int turned = 0;
    for (int i = 0; i < 60; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      Attempt attempt = relay(RandomOrganisations.v4(random.nextInt(256)));
      Directory lab = new Directory("x", organisation, Instant.EPOCH, "random");
      Explanation why = Explanation.of(lab.revisions(), attempt);
      assertThat(why.outcome()).isEqualTo(Outcome.of(lab.organisation(), attempt));
      if (why.smallestChange().isEmpty()) {
        continue;
      }
      Change change = why.smallestChange().get();
      turned++;
      assertThat(Outcome.of(change.apply(lab.organisation()), attempt).allowed())
          .isNotEqualTo(why.outcome().allowed());
      if (change.statements().size() > 1) {
        assertNoSmaller(lab.organisation(), why.outcome());
      }
    }
    assertThat(turned).isGreaterThan(50);
  }

  @Test
  void everyAttemptCanBeExplainedAndReplays() {
    Random random = new Random(29);
    List<String> users = Arrays.asList(null, "alice", "nobody");
    List<String> senders =
        List.of("", "alice@contoso.example", "bob@contoso.example", "a@b.example");
    List<String> recipients = List.of("carol@contoso.example", "b@partner.example", "x");
    for (int i = 0; i < 60; i++) {
      Directory lab = new Directory("x", RandomOrganisations.next(random), Instant.EPOCH, "random");
      int last = random.nextInt(256);
      Attempt attempt =
          new Attempt(
              random.nextBoolean() ? RandomOrganisations.v4(last) : RandomOrganisations.v6(last),
              EX01,
              random.nextBoolean() ? 25 : 587,
              senders.get(random.nextInt(senders.size())),
              recipients.get(random.nextInt(recipients.size())),
              users.get(random.nextInt(users.size())),
              random.nextInt(5) == 0 ? Right.SUBMIT : null);
      Explanation why = Explanation.of(lab.revisions(), attempt);
      assertThat(why.trace().stream().filter(Step::deciding).count()).isEqualTo(1);
      assertThat(TraceReplay.of(why.trace())).isEqualTo(inShort(why.outcome()));
      assertThat(why.trace().get(why.trace().size() - 1).text())
          .startsWith(Outcome.of(lab.organisation(), attempt).reply().toString());
      why.smallestChange()
          .ifPresent(
              change ->
                  assertThat(Outcome.of(change.apply(lab.organisation()), attempt).allowed())
                      .isNotEqualTo(why.outcome().allowed()));
    }
  }

  /** The outcome as a replay words it: which reply a refusal gets depends on the role. */
  private static String inShort(Outcome outcome) {
    String enhanced = outcome.reply().enhanced();
    if (outcome.stage() == Stage.RCPT) {
      return outcome.stage() + (outcome.allowed() ? " 2.1.5" : " no relay");
    }
    if (outcome.stage() == Stage.CONNECT || enhanced.equals("5.7.3")) {
      return outcome.stage() + " " + enhanced;
    }
    boolean submits = outcome.session().holds(Right.SUBMIT);
    return outcome.stage() + (submits ? " no sender" : " no Submit");
  }

  @Test
  void noSingleStatementOfAnyKindDoesWhatSeveralAreProposedFor() {
    Random random = new Random(61);
    int several = 0;
    for (int i = 0; i < SEARCHES; i++) {
      Organisation organisation = RandomOrganisations.next(random);
      Attempt attempt = relay(RandomOrganisations.v4(random.nextInt(256)));
      Explanation why =
          Explanation.of(
              new Directory("x", organisation, Instant.EPOCH, "random").revisions(), attempt);
      if (why.smallestChange().map(change -> change.statements().size() == 1).orElse(false)) {
        continue;
      }
      several++;
      Exposure before = Exposure.of(organisation, attempt);
      for (Statement statement :
          EveryStatement.of(organisation, attempt.from(), "partner.example")) {
        Change change = Change.of(statement);
        Organisation after = change.apply(organisation);
        boolean turns = Outcome.of(after, attempt).allowed() != why.outcome().allowed();
        if (turns && change.isAccepted(organisation)) {
          assertThat(
                  Exposure.others(Exposure.of(after, attempt).beyond(before), attempt.from())
                      .signum())
              .as(i + ": " + statement.command())
              .isPositive();
        }
      }
    }
    assertThat(several).isGreaterThan(SEARCHES / 20);
  }

  /**
   * Each single statement either leaves the answer, or opens something to another client, or is
   * refused.
   */
  private static void assertNoSmaller(Organisation organisation, Outcome outcome) {
    List<Proposal> all =
        outcome.allowed()
            ? Proposals.toRefuse(organisation, outcome)
            : Proposals.toAccept(organisation, outcome);
    Exposure before = Exposure.of(organisation, outcome.attempt());
    for (Proposal proposal : all) {
      if (proposal.change().statements().size() > 1
          || !proposal.change().isAccepted(organisation)) {
        continue;
      }
      Organisation after = proposal.change().apply(organisation);
      boolean turns = Outcome.of(after, outcome.attempt()).allowed() != outcome.allowed();
      boolean opensMore =
          Exposure.others(
                      Exposure.of(after, outcome.attempt()).beyond(before),
                      outcome.attempt().from())
                  .signum()
              > 0;
      assertThat(turns && !opensMore).as(proposal.change().commandLine()).isFalse();
    }
  }
}
