package dev.relaylab.server.shell.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.format.Bag;
import dev.relaylab.server.shell.format.BagModel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleHostTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void outputAndTroubleGoSeparateWaysWithLineFeeds() {
    ConsoleHost host = host(120, false);
    host.object("a\r\nü");
    host.host("half", false);
    host.host(" line", true);
    host.warning("careful");
    host.verbose("detail");
    host.error("Get-X : no\nAt line:1 char:1");
    host.end();
    assertThat(out.toString(UTF_8)).isEqualTo("a\nü\nhalf line\n");
    assertThat(err.toString(UTF_8))
        .isEqualTo("WARNING: careful\nVERBOSE: detail\nGet-X : no\nAt line:1 char:1\n");
  }

  @Test
  void aTableHeldBackIsPrintedBeforeWhatComesLater() {
    ConsoleHost host = host(120, false);
    host.object(Bag.of("a", 1));
    host.host("after", true);
    host.end();
    assertThat(out.toString(UTF_8)).isEqualTo("\na\n-\n1\nafter\n\n\n");
  }

  @Test
  void longTroubleIsWrappedBetweenWordsAndColoursAreOnlyAdded() {
    ConsoleHost host = host(21, true);
    host.error("one two three four five six");
    assertThat(err.toString(UTF_8))
        .isEqualTo("\u001b[91mone two three four\u001b[0m\n\u001b[91mfive six\u001b[0m\n");
  }

  private ConsoleHost host(int width, boolean coloured) {
    ConsoleHost host =
        new ConsoleHost(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            width,
            coloured);
    host.use(BagModel.printing(host.lineWidth()));
    return host;
  }
}
