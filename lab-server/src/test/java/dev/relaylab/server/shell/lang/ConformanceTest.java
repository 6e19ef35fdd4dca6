package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The language by its own rules: a line, and what it prints or which error it leaves. */
class ConformanceTest {

  @TestFactory
  Stream<DynamicTest> lines() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("conformance.txt")) {
      String group = "";
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("##")) {
          group = line.substring(2).strip();
        } else if (!line.startsWith("#") && line.contains(" => ")) {
          int arrow = line.lastIndexOf(" => ");
          String source = line.substring(0, arrow);
          String wanted = line.substring(arrow + 4);
          tests.add(DynamicTest.dynamicTest(group + ": " + source, () -> check(source, wanted)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(150);
    return tests.stream();
  }

  private static void check(String source, String wanted) {
    Sandbox shell = new Sandbox();
    Interpreter.RunResult result = shell.run(source);

    if (wanted.startsWith("!")) {
      assertThat(result.failed()).as(source + " printed " + shell.printed).isTrue();
      assertThat(String.join("\n", shell.errors)).contains(wanted.substring(1));
    } else {
      assertThat(shell.errors).as(source).isEmpty();
      assertThat(String.join(" | ", shell.printed)).as(source).isEqualTo(wanted);
      assertThat(result.failed()).isFalse();
    }
  }
}
