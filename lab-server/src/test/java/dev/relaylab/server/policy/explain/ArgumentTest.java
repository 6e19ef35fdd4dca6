package dev.relaylab.server.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Scanner & Fax, \"Scanner & Fax\"",
        "Bob's fax, \"Bob's fax\"",
        "the \"old\" fax, 'the \"old\" fax'",
        "$fax's, '$fax''s'",
        "the \u201cold\u201d fax, 'the \u201cold\u201d fax'",
        "Bob\u2019s \u201cold\u201d fax, 'Bob\u2019\u2019s \u201cold\u201d fax'",
      })
  void quotesSoThatTheShellReadsItBack(String name, String quoted) {
    assertThat(Argument.quoted(name)).isEqualTo(quoted);
  }

  @Test
  void writesValues() {
    assertThat(Argument.of(null)).isEqualTo("$null");
    assertThat(Argument.of(false)).isEqualTo("$false");
    assertThat(Argument.of(Set.of())).isEqualTo("None");
    assertThat(Argument.of(List.of())).isEqualTo("$null");
    assertThat(Argument.of(List.of("a", "b"))).isEqualTo("\"a\",\"b\"");
    assertThat(Argument.of(EnumSet.allOf(java.nio.file.AccessMode.class)))
        .isEqualTo("READ,WRITE,EXECUTE");
  }
}
