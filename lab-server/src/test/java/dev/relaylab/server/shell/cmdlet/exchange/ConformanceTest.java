package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.relaylab.server.directory.ValueTypes;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines that an administrator types on a fresh install with a connector {@code smtp relay} for
 * 192.0.2.40, and what Exchange answers: three tables beside this class.
 */
class ConformanceTest {
  private final MemoryLab lab = new MemoryLab();

  record Row(String lines, String subject, String expected) {
    @Override
    public String toString() {
      return lines;
    }
  }

  static Stream<Row> accepted() {
    return rows("accepted.txt");
  }

  static Stream<Row> refused() {
    return rows("refused.txt");
  }

  static Stream<Row> warned() {
    return rows("warned.txt");
  }

  private static Stream<Row> rows(String name) {
    try (InputStream table = ConformanceTest.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> line.split(" => ", -1))
          .map(parts -> new Row(parts[0], parts[1], parts.length > 2 ? parts[2] : ""))
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @BeforeEach
  void relayConnector() {
    Line.run(
        lab,
        "New-ReceiveConnector 'smtp relay' -TransportRole Frontend -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void shows(Row row) {
    statements(row).forEach(line -> assertThat(Line.run(lab, line).message()).as(line).isEmpty());

    String[] query = row.subject().split(" :: ");
    FakeCall shown = Line.run(lab, query[0]);

    assertThat(shown.message()).isEmpty();
    assertThat(
            shown.output.stream()
                .map(object -> printed(((PsObject) object).property(query[1])))
                .collect(Collectors.joining("|")))
        .isEqualTo(row.expected());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(Row row) {
    List<String> lines = statements(row);
    lines
        .subList(0, lines.size() - 1)
        .forEach(line -> assertThat(Line.run(lab, line).message()).as(line).isEmpty());
    String before = lab.organisation().stateHash();
    String last = lines.get(lines.size() - 1);

    if (row.subject().equals("conversion")) {
      assertThat(catchThrowable(() -> Line.run(lab, last)))
          .isInstanceOf(ParameterType.ConversionException.class)
          .hasMessageContaining(row.expected());
    } else {
      FakeCall call = Line.run(lab, last);
      assertThat(call.message()).contains(row.expected());
      assertThat(call.errors.get(0).exceptionClass()).isEqualTo(row.subject());
      assertThat(call.output).isEmpty();
    }
    assertThat(lab.organisation().stateHash()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("warned")
  void warns(Row row) {
    List<String> lines = statements(row);
    lines.subList(0, lines.size() - 1).forEach(line -> Line.run(lab, line));
    String before = lab.organisation().stateHash();

    FakeCall call = Line.run(lab, lines.get(lines.size() - 1));

    assertThat(call.errors).isEmpty();
    assertThat(call.warnings).singleElement().asString().contains(row.subject());
    assertThat(lab.organisation().stateHash()).isEqualTo(before);
  }

  private static List<String> statements(Row row) {
    return Arrays.asList(row.lines().split(" ;; "));
  }

  private static String printed(Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(ConformanceTest::printed)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Set<?> flags) {
      return flags.isEmpty()
          ? "None"
          : flags.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    if (value instanceof Duration span) {
      return ValueTypes.printTimeSpan(span);
    }
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    return value == null ? "" : value.toString();
  }
}
