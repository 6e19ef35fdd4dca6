package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts changed by chance: whatever they are, the session lives and no exception leaves it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FuzzTest {
  private static final String[] PIECES = {
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "$",
    "@",
    "'",
    "\"",
    "|",
    ";",
    ",",
    ".",
    "::",
    "..",
    "`",
    "#",
    "<#",
    "\n",
    "-",
    "-f ",
    "-split",
    "$_",
    "$null",
    "@{",
    "@(",
    "$(",
    "=",
    "+=",
    "++",
    "if",
    "foreach",
    "function",
    "param",
    "try",
    "catch",
    "throw",
    "return",
    "switch",
    "%",
    "?",
    "&",
    ">",
    "2>&1",
    "*",
    "1e999",
    "0x",
    "1kb",
    "[int]",
    "\u2019",
    "\u2013",
    "\u0000",
    "\uD800",
    "-join",
    "-match",
    "[datetime]",
    ".Substring(",
    "return",
    "break",
    "9999999999999999999999",
    "-1",
    "@'\n",
    "\n'@"
  };

  private static final List<String> SEEDS =
      Stream.of(
              "strings",
              "flow",
              "functions",
              "errors",
              "pipelines",
              "members",
              "types",
              "selecting",
              "format",
              "lists",
              "dates",
              "text")
          .flatMap(topic -> Transcript.of(topic).stream())
          .map(Transcript::typed)
          .filter(typed -> !typed.contains("Start-Sleep"))
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void survives(long seed) {
    Random chance = new Random(seed);
    for (int i = 0; i < 1500; i++) {
      String script = mutated(chance);
      Budget budget = new Budget(20_000, Long.MAX_VALUE / 4, 500, () -> 0);
      Recorder host = new Recorder();
      assertThatCode(() -> Sessions.on(host, budget).run(script, "line"))
          .as(script)
          .doesNotThrowAnyException();
      assertThat(host.errors).as(script).noneMatch(error -> error.contains("ShellFault"));
    }
  }

  private static String mutated(Random chance) {
    StringBuilder script = new StringBuilder(SEEDS.get(chance.nextInt(SEEDS.size())));
    List<Runnable> changes = new ArrayList<>();
    changes.add(
        () ->
            script.insert(
                chance.nextInt(script.length() + 1), PIECES[chance.nextInt(PIECES.length)]));
    changes.add(
        () -> {
          if (script.length() > 0) {
            int at = chance.nextInt(script.length());
            script.delete(at, Math.min(script.length(), at + 1 + chance.nextInt(4)));
          }
        });
    changes.add(
        () -> {
          String other = SEEDS.get(chance.nextInt(SEEDS.size()));
          script.insert(
              chance.nextInt(script.length() + 1), other.substring(chance.nextInt(other.length())));
        });
    for (int n = 1 + chance.nextInt(4); n > 0; n--) {
      changes.get(chance.nextInt(changes.size())).run();
    }
    return script.toString();
  }
}
