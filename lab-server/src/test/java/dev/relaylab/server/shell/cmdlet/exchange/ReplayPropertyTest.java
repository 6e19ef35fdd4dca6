package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.lang.ParameterType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed: the canonical lines, and the exported script, lead to the same state. */
class ReplayPropertyTest {
  private static final int LINES = 60;

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30
      })
  void canonicalLinesAndTheScriptReachTheSameState(long seed) {
    MemoryLab typed = new MemoryLab();
    RandomCommands commands = new RandomCommands(seed);
    for (int i = 0; i < LINES; i++) {
      type(typed, commands.next());
    }
    assertThat(typed.commands()).hasSizeGreaterThan(5);

    MemoryLab replayed = new MemoryLab();
    Shell again = Shell.of(replayed);
    typed.commands().forEach(line -> assertDone(again, line));
    assertThat(replayed.organisation().stateHash()).isEqualTo(typed.organisation().stateHash());
    assertThat(replayed.commands()).isEqualTo(typed.commands());

    MemoryLab exported = new MemoryLab();
    Shell fresh = Shell.of(exported);
    Shell.of(typed).script().forEach(line -> assertDone(fresh, line));
    assertThat(
            exported.organisation().everything().stream()
                .map(object -> object.canonical())
                .sorted())
        .containsExactlyElementsOf(
            typed.organisation().everything().stream()
                .map(object -> object.canonical())
                .sorted()
                .toList());
    assertThat(exported.organisation().stateHash()).isEqualTo(typed.organisation().stateHash());
  }

  private static void type(MemoryLab lab, String line) {
    try {
      Line.run(lab, line);
    } catch (ParameterType.ConversionException refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  private static void assertDone(Shell shell, String line) {
    assertThatCode(() -> shell.replay(line)).as(line).doesNotThrowAnyException();
  }
}
