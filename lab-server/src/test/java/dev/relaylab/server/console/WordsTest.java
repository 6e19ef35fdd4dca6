package dev.relaylab.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void quotesHoldWordsTogether() {
    assertThat(Words.split("  telnet  \"mail server\" \"\" 25 "))
        .containsExactly("telnet", "mail server", "", "25");
    assertThat(Words.split("   ")).isEmpty();
  }

  @Test
  void everyWordIsOneArgumentOfPowerShell() {
    List<String> words =
        List.of(
            "-From",
            "a@b.example",
            "-Subject",
            "It's $5, \"now\"",
            "-To",
            "a@x.example,b@x.example",
            "-Port",
            "25",
            "-UseSsl:$true");
    assertThat(Words.powerShell("Send-MailMessage", words))
        .isEqualTo(
            "Send-MailMessage -From 'a@b.example' -Subject 'It''s $5, \"now\"' -To 'a@x.example','b@x.example' -Port 25 -UseSsl:$true");
  }
}
