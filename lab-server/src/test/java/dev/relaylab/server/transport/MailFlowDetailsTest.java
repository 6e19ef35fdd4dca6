package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.transport.TransportLab.Who;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a message takes along: parameters of reports, and the marks of its sender. */
class MailFlowDetailsTest {
  private static final String ALICE = "alice@contoso.example";

  @TestFactory
  Stream<DynamicTest> whatTheNextHopIsTold() {
    return Stream.of(Set.of(Envelope.Notify.SUCCESS), Set.<Envelope.Notify>of())
        .map(
            asked ->
                DynamicTest.dynamicTest(
                    "NOTIFY " + asked,
                    () -> {
                      TransportLab lab = new TransportLab().internet();
                      Envelope.Recipient to =
                          new Envelope.Recipient(
                              "x@partner.example", asked, "rfc822;x@partner.example");
                      lab.send(
                          Who.ANONYMOUS,
                          new Envelope(ALICE, "FULL", "QQ", "8BITMIME", false, List.of(to)));

                      Envelope out = lab.hosts.taken().get(0).envelope();
                      assertThat(out.recipients()).containsExactly(to);
                      assertThat(out.ret() + out.envid() + out.body()).isEqualTo("FULLQQ8BITMIME");
                      assertThat(lab.mail(ALICE)).isEmpty();
                    }));
  }

  /** What each ending reports, and to whom the parameters of RFC 3461 come back. */
  @TestFactory
  Stream<DynamicTest> whatEachEndingReports() {
    return Stream.of(
            new Ending("alice@contoso.example", "delivered", "people"),
            new Ending("open@contoso.example", "expanded", "people"),
            new Ending("gone@contoso.example", "failed", "people"),
            new Ending("x@partner.example", "relayed", "internet; no-dsn"),
            new Ending("x@fabrikam.example", "delayed", "internet; down mx.fabrikam.example"))
        .flatMap(ending -> Stream.of(true, false).map(wanted -> test(ending, wanted)));
  }

  private record Ending(String to, String action, String configuration) {}

  private static DynamicTest test(Ending ending, boolean wanted) {
    return DynamicTest.dynamicTest(
        ending.action() + (wanted ? " as asked" : " and NEVER"),
        () -> {
          Set<Envelope.Notify> asked =
              wanted
                  ? Set.of(Envelope.Notify.SUCCESS, Envelope.Notify.FAILURE, Envelope.Notify.DELAY)
                  : Set.of(Envelope.Notify.NEVER);
          TransportLab lab = MailFlowSteps.apply(ending.configuration());
          Envelope.Recipient to =
              new Envelope.Recipient(ending.to(), asked, "rfc822;first+2Btag@contoso.example");
          lab.send(
              Who.ANONYMOUS,
              new Envelope("bob@contoso.example", "HDRS", "QQ+2B1", "7BIT", false, List.of(to)));
          lab.pass(Duration.ofHours(5));

          List<String> reports = lab.mail("bob@contoso.example");
          if (wanted) {
            assertThat(reports)
                .singleElement()
                .asString()
                .contains(
                    "Action: " + ending.action() + "\r\n",
                    "Original-Envelope-Id: QQ+1\r\n",
                    "Original-Recipient: rfc822;first+tag@contoso.example\r\n",
                    "Content-Type: text/rfc822-headers\r\n",
                    "Return-Path: <>\r\n")
                .doesNotContain("Please refill.");
          } else {
            assertThat(reports).isEmpty();
          }
        });
  }

  /** Method A and Method B look different in the mailbox, and neither brings headers of its own. */
  @TestFactory
  Stream<DynamicTest> howASenderLooksInTheMailbox() {
    return Stream.of(
            Map.entry(Who.ANONYMOUS, "<alice@contoso.example>|Anonymous|none"),
            Map.entry(Who.ALICE, "Alice <alice@contoso.example>|Internal|-1"),
            Map.entry(Who.SECURED, "Alice <alice@contoso.example>|Internal|-1"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey().name(),
                    () -> {
                      TransportLab lab = new TransportLab();
                      String text =
                          "X-MS-Exchange-Organization-SCL: 9\r\n"
                              + "X-MS-Exchange-Organization-AuthAs: Internal\r\n"
                              + TransportLab.text(ALICE);
                      lab.accept(
                          row.getKey(),
                          TransportLab.envelope(ALICE, "bob@contoso.example"),
                          text.getBytes(StandardCharsets.UTF_8));

                      MessageText seen = lab.only("bob@contoso.example");
                      String scl = "X-MS-Exchange-Organization-SCL";
                      assertThat(
                              seen.value("From").orElse("")
                                  + "|"
                                  + seen.value("X-MS-Exchange-Organization-AuthAs").orElse("")
                                  + "|"
                                  + seen.value(scl).orElse("none"))
                          .isEqualTo(row.getValue());
                      assertThat(seen.count("X-MS-Exchange-Organization-AuthAs")).isEqualTo(1);
                    }));
  }
}
