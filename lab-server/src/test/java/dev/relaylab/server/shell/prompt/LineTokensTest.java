package dev.relaylab.server.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTokensTest {

  @Test
  void piecesHaveKinds() {
    String kinds =
        LineTokens.of("foreach ($c in Get-X -Name 'a b' 25) { $c } # end").stream()
            .filter(token -> token.kind() != LineTokens.Kind.SPACE)
            .map(token -> token.kind() + " " + token.text())
            .collect(Collectors.joining("\n"));
    assertThat(kinds)
        .isEqualTo(
            """
            KEYWORD foreach
            BREAK (
            VARIABLE $c
            WORD in
            WORD Get-X
            PARAMETER -Name
            STRING 'a b'
            NUMBER 25
            BREAK )
            BREAK {
            VARIABLE $c
            BREAK }
            COMMENT # end""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'",
        "\"a`",
        "$",
        "-",
        "a\n|b`",
        "\"`\"",
        "@{a=1;b='x'",
        "1..3 | % { \"$_\" }",
        "\t \u2028x"
      })
  void noCharacterIsLost(String line) {
    assertThat(
            LineTokens.of(line).stream().map(LineTokens.Token::text).collect(Collectors.joining()))
        .isEqualTo(line);
  }
}
