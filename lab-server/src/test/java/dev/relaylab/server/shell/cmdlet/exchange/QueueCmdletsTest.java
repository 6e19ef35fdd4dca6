package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.PsObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueCmdletsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final MemoryLab lab = new MemoryLab();
  private final Recorder queues = new Recorder();

  private FakeCall run(String name, Object... parameters) {
    ExchangeServerState idle = ExchangeServerState.idle(lab);
    ExchangeServerState state =
        new ExchangeServerState(
            queues,
            () -> List.of(row("RECEIVE", "a@x.example"), row("FAIL", "b@x.example")),
            idle.agents(),
            idle.services(),
            idle.events(),
            idle.network(),
            idle.probe(),
            idle.keys(),
            idle.resources());
    Cmdlet cmdlet =
        ExchangeCmdlets.all(lab, state).stream()
            .filter(c -> c.spec().name().equals(name))
            .findFirst()
            .orElseThrow();
    FakeCall call = new FakeCall(cmdlet.spec(), parameters);
    cmdlet.start(call).process();
    return call;
  }

  private static List<String> property(FakeCall call, String name) {
    return call.output.stream().map(o -> String.valueOf(((PsObject) o).property(name))).toList();
  }

  @Test
  void queuesAreFoundByNumberNextHopWildcardAndFilter() {
    assertThat(property(run("Get-Queue"), "Identity"))
        .containsExactly("EX01\\3", "EX01\\Submission", "EX01\\Unreachable");
    assertThat(property(run("Get-Queue", "Identity", "EX01\\3"), "NextHopDomain"))
        .containsExactly("partner.example");
    assertThat(property(run("Get-Queue", "Identity", "partner.example"), "Status"))
        .containsExactly("Retry");
    assertThat(property(run("Get-Queue", "Identity", "ex01\\un*"), "MessageCount"))
        .containsExactly("1");
    assertThat(
            property(
                run("Get-Queue", "Filter", "MessageCount -gt 0 -and Status -eq 'Retry'"),
                "Identity"))
        .containsExactly("EX01\\3");
    assertThat(
            property(
                run("Get-Queue", "Exclude", "Internal", "SortOrder", "-MessageCount"), "Identity"))
        .containsExactly("EX01\\3", "EX01\\Unreachable");
    assertThat(property(run("Get-Queue", "Include", "Empty"), "Identity"))
        .containsExactly("EX01\\Submission");
  }

  @Test
  void filtersCompareSizesAndDatesByWhatTheyAre() {
    assertThat(property(run("Get-Message", "Filter", "Size -lt 1MB"), "Subject"))
        .isEqualTo(property(run("Get-Message"), "Subject"));
    assertThat(property(run("Get-Message", "Filter", "Size -gt 1MB"), "Subject")).isEmpty();
    assertThat(
            property(
                run("Get-Message", "Filter", "DateReceived -gt '12/31/2019 11:00 PM'"), "Subject"))
        .isEqualTo(property(run("Get-Message"), "Subject"));
    assertThat(property(run("Get-Message", "Filter", "DateReceived -lt '12/31/2019'"), "Identity"))
        .isEmpty();
  }

  @Test
  void messagesShowRecipientsWhenAsked() {
    assertThat(property(run("Get-Message", "Queue", "partner.example"), "Subject"))
        .containsExactly("one", "two");
    assertThat(property(run("Get-Message", "Identity", "EX01\\3\\7"), "Recipients"))
        .containsExactly("[]");
    assertThat(
            property(
                run("Get-Message", "Identity", "7", "IncludeRecipientInfo", true), "Recipients"))
        .containsExactly("[pat@partner.example]");
    assertThat(
            property(
                run("Get-Message", "Filter", "FromAddress -like '*@contoso.example'"), "Subject"))
        .containsExactly("one", "two", "lost");
  }

  @Test
  void queuesAreWorked() {
    run("Retry-Queue", "Identity", "EX01\\3");
    run("Retry-Queue", "Identity", "Unreachable", "Resubmit", true);
    run("Suspend-Queue", "Filter", "NextHopDomain -eq 'partner.example'");
    run("Resume-Queue", "Identity", "partner.example");
    run("Suspend-Message", "Identity", "EX01\\3\\7");
    run("Resume-Message", "Identity", "7");
    run("Remove-Message", "Filter", "Subject -eq 'two'", "WithNDR", false);
    run("Remove-Message", "Identity", "EX01\\Unreachable\\9");

    assertThat(queues.done)
        .containsExactly(
            "retry 3 false",
            "retry Unreachable true",
            "suspend 3",
            "resume 3",
            "suspend message 7",
            "resume message 7",
            "remove 8 false",
            "remove 9 true");
  }

  @Test
  void onlyASuspendedMessageIsExported() {
    FakeCall refused = run("Export-Message", "Identity", "EX01\\3\\7");
    assertThat(refused.message()).contains("EX01\\3\\7").contains("suspended");
    assertThat(refused.output).isEmpty();
  }

  @Test
  void theTrackingLogIsSearched() {
    assertThat(property(run("Get-MessageTrackingLog"), "EventId"))
        .containsExactly("RECEIVE", "FAIL");
    assertThat(property(run("Get-MessageTrackingLog", "EventId", "fail"), "Recipients"))
        .containsExactly("[b@x.example]");
    assertThat(
            property(run("Get-MessageTrackingLog", "Recipients", "A@x.example"), "MessageSubject"))
        .containsExactly("Scan of RECEIVE");
    assertThat(property(run("Get-MessageTrackingLog", "MessageSubject", "of fail"), "EventId"))
        .containsExactly("FAIL");
    assertThat(run("Get-MessageTrackingLog", "End", "3/2/2026 12:00 PM").output).isEmpty();
    assertThat(run("Get-MessageTrackingLog", "Start", "3/2/2026 12:00 PM", "ResultSize", 1).output)
        .hasSize(1);
  }

  private static TrackingView.Row row(String event, String recipient) {
    return new TrackingView.Row(
        NOON,
        "192.0.2.40",
        "PRINTER",
        "192.0.2.10",
        "EX01",
        "",
        "EX01\\smtp relay",
        "SMTP",
        event,
        "1",
        "<1@x>",
        "n",
        List.of(recipient),
        List.of(),
        10,
        "",
        "",
        "Scan of " + event,
        "s@contoso.example",
        "s@contoso.example",
        "",
        "Originating",
        "192.0.2.40",
        "",
        "");
  }

  private static final class Recorder implements QueueView {
    @Override
    public byte[] content(long id) {
      return "Subject: x\r\n\r\nx\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private final List<String> done = new ArrayList<>();

    @Override
    public List<Queue> queues() {
      return List.of(
          new Queue(
              "3",
              "DnsConnectorDelivery",
              "Retry",
              2,
              "partner.example",
              "out",
              "451 4.4.0",
              NOON,
              NOON),
          new Queue("Submission", "Undefined", "Ready", 0, "Submission", "", "", null, null),
          new Queue(
              "Unreachable", "Unreachable", "Ready", 1, "Unreachable Domain", "", "", null, null));
    }

    @Override
    public List<Message> messages() {
      return List.of(
          message(7, "3", "one"), message(8, "3", "two"), message(9, "Unreachable", "lost"));
    }

    private static Message message(long id, String queue, String subject) {
      return new Message(
          id,
          queue,
          "s@contoso.example",
          "Ready",
          subject,
          "<m>",
          5000,
          NOON,
          NOON,
          "",
          0,
          "192.0.2.40",
          List.of("pat@partner.example"));
    }

    @Override
    public void retry(String queue, boolean resubmit) {
      done.add("retry " + queue + " " + resubmit);
    }

    @Override
    public void suspend(String queue) {
      done.add("suspend " + queue);
    }

    @Override
    public void resume(String queue) {
      done.add("resume " + queue);
    }

    @Override
    public void suspendMessage(long id) {
      done.add("suspend message " + id);
    }

    @Override
    public void resumeMessage(long id) {
      done.add("resume message " + id);
    }

    @Override
    public void removeMessage(long id, boolean withNdr) {
      done.add("remove " + id + " " + withNdr);
    }
  }
}
