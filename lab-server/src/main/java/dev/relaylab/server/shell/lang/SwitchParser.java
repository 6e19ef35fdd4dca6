package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code switch [-wildcard | -regex | -exact] [-casesensitive] (value | -file name) { condition { …
 * } default { … } }}.
 */
final class SwitchParser {
  private final Parser parser;
  private final Tokens tokens;

  SwitchParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Statement parse(String label) {
    Token word = tokens.next(Mode.ARGUMENT);
    String mode = "exact";
    boolean caseSensitive = false;
    while (tokens.peek(Mode.ARGUMENT).is(Kind.PARAMETER)) {
      String option = tokens.next(Mode.ARGUMENT).text().toLowerCase(Locale.ROOT);
      if (option.startsWith("c")) {
        caseSensitive = true;
      } else if (option.startsWith("f")) {
        return file(word, label, mode, caseSensitive);
      } else {
        mode = option.startsWith("w") ? "wildcard" : option.startsWith("r") ? "regex" : "exact";
      }
    }
    tokens.expect(
        Kind.OPEN_PAREN, "Missing '(' after switch.", "MissingOpenParenthesisAfterKeyword");
    tokens.skipNewLines();
    Statement value = parser.statement();
    tokens.skipNewLines();
    tokens.expect(
        Kind.CLOSE_PAREN,
        "Missing ')' after the value of switch.",
        "MissingEndParenthesisAfterStatement");
    return new Statement.Switch(word.extent(), label, mode, caseSensitive, value, clauses());
  }

  /** {@code switch -File name}: each line of a file, as Get-Content reads it. */
  private Statement file(Token word, String label, String mode, boolean caseSensitive) {
    Expr name = parser.expressions().argument();
    Statement lines =
        new Statement.Pipeline(
            name.extent(),
            List.of(
                new Statement.Command(
                    name.extent(),
                    new Expr.Literal(name.extent(), "Get-Content"),
                    "",
                    List.of(new Statement.Argument(name.extent(), null, name)),
                    List.of())));
    return new Statement.Switch(word.extent(), label, mode, caseSensitive, lines, clauses());
  }

  private void open() {
    tokens.skipNewLines();
    tokens.expect(
        Kind.OPEN_BRACE, "Missing '{' in switch statement.", "MissingCurlyBraceInSwitchStatement");
  }

  private List<Statement.Switch.Clause> clauses() {
    open();
    List<Statement.Switch.Clause> clauses = new ArrayList<>();
    skip();
    while (!tokens.peek(Mode.ARGUMENT).is(Kind.CLOSE_BRACE)) {
      Token token = tokens.peek(Mode.ARGUMENT);
      Expr condition = null;
      if (token.isWord("default")) {
        tokens.next(Mode.ARGUMENT);
      } else {
        condition = parser.expressions().argument();
      }
      clauses.add(new Statement.Switch.Clause(condition, parser.braces()));
      skip();
    }
    tokens.next(Mode.ARGUMENT);
    return clauses;
  }

  private void skip() {
    while (tokens.peek(Mode.ARGUMENT).is(Kind.NEWLINE)
        || tokens.peek(Mode.ARGUMENT).is(Kind.SEMICOLON)) {
      tokens.next(Mode.ARGUMENT);
    }
  }
}
