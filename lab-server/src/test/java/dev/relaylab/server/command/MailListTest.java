package dev.relaylab.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of a mailbox fits a terminal. */
class MailListTest {
  private static Map<String, Object> mail(String from, String date, String subject) {
    return Map.of("from", from, "date", date, "subject", subject);
  }

  @Test
  void longSendersDatesAndSubjectsKeepToEightyColumns() {
    List<String> lines =
        MailList.lines(
            List.of(
                mail(
                    "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615@contoso.example>",
                    "Tue, 24 Nov 2026 09:16:43 +0000",
                    "Undeliverable: The monthly report of all counters of all printers"),
                mail("printer@contoso.example", "yesterday, at about noon", "Toner"),
                mail("", "", "")));

    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(lines)
        .startsWith(
            "     from                           date          subject",
            "  1  Microsoft Outlook              24 Nov 09:16  Undeliverable: The monthly ...",
            "  2  printer@contoso.example        yesterday...  Toner");
  }
}
