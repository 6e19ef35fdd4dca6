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
  private String mode = "exact";
  private boolean caseSensitive;
  private Statement value;

  SwitchParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Statement parse(String label) {
    Token word = tokens.next(Mode.ARGUMENT);
    while (tokens.peek(Mode.ARGUMENT).is(Kind.PARAMETER)) {
      option(tokens.next(Mode.ARGUMENT));
    }
    if (value == null) {
      value = value();
    }
    return new Statement.Switch(word.extent(), label, mode, caseSensitive, value, clauses());
  }

  private void option(Token option) {
    String typed = option.text().toLowerCase(Locale.ROOT);
    if ("casesensitive".startsWith(typed)) {
      caseSensitive = true;
    } else if ("file".startsWith(typed)) {
      file();
    } else if ("wildcard".startsWith(typed)) {
      mode = "wildcard";
    } else if ("regex".startsWith(typed)) {
      mode = "regex";
    } else if ("exact".startsWith(typed)) {
      mode = "exact";
    } else {
      throw new ParseException(
          option.extent(),
          "InvalidSwitchFlag",
          "The parameter -" + option.text() + " is not valid for the switch statement.",
          false);
    }
  }

  private ParseException noValue() {
    return tokens.after(
        "PipelineValueRequired",
        "A switch statement must have one of the following:  '-file file_name' or '( expression )'.");
  }

  private Statement value() {
    if (!tokens.accept(Kind.OPEN_PAREN)) {
      throw noValue();
    }
    tokens.skipNewLines();
    Token first = tokens.peek(Mode.ARGUMENT);
    if (first.is(Kind.END) || first.is(Kind.CLOSE_PAREN)) {
      throw noValue();
    }
    Statement inside = parser.statement();
    tokens.expectAfter(
        Kind.CLOSE_PAREN,
        "MissingEndParenthesisInSwitchStatement",
        "Missing ')' after expression in switch statement.");
    return inside;
  }

  /** {@code switch -File name}: each line of a file, as Get-Content reads it. */
  private void file() {
    Token next = tokens.peek(Mode.ARGUMENT);
    if (next.is(Kind.END) || next.is(Kind.NEWLINE) || next.is(Kind.OPEN_BRACE)) {
      throw tokens.after(
          "MissingFilenameOption",
          "Cannot process the 'switch' statement because of a missing file name argument to the -file"
              + " option.");
    }
    Expr name = parser.arguments().argument();
    value =
        new Statement.Pipeline(
            name.extent(),
            List.of(
                new Statement.Command(
                    name.extent(),
                    new Expr.Literal(name.extent(), "Get-Content"),
                    "",
                    List.of(new Statement.Argument(name.extent(), null, name)),
                    List.of())));
  }

  private List<Statement.Switch.Clause> clauses() {
    Token open =
        tokens.expectAfter(
            Kind.OPEN_BRACE,
            "MissingCurlyBraceInSwitchStatement",
            "Missing '{' in switch statement.");
    List<Statement.Switch.Clause> clauses = new ArrayList<>();
    skip();
    if (tokens.peek(Mode.ARGUMENT).is(Kind.CLOSE_BRACE)) {
      throw tokens.after(
          "MissingSwitchConditionExpression", "Missing condition in switch statement clause.");
    }
    while (!tokens.peek(Mode.ARGUMENT).is(Kind.CLOSE_BRACE)) {
      if (tokens.peek(Mode.ARGUMENT).is(Kind.END)) {
        if (clauses.isEmpty()) {
          throw new ParseException(
              new Extent(open.extent().end(), open.extent().end() + 1),
              "MissingSwitchConditionExpression",
              "Missing condition in switch statement clause.",
              true);
        }
        throw Parser.unclosed(open);
      }
      clauses.add(clause(clauses));
      skip();
    }
    tokens.next(Mode.ARGUMENT);
    return clauses;
  }

  private Statement.Switch.Clause clause(List<Statement.Switch.Clause> before) {
    Token token = tokens.peek(Mode.ARGUMENT);
    Expr condition = null;
    if (token.isWord("default")) {
      tokens.next(Mode.ARGUMENT);
      if (before.stream().anyMatch(each -> each.condition() == null)) {
        throw new ParseException(
            token.extent(),
            "MultipleSwitchDefaultClauses",
            "A switch statement can have only one default clause.",
            false);
      }
    } else {
      condition = parser.arguments().argument();
    }
    Block body =
        parser.braces(
            "MissingSwitchStatementClause", "Missing statement block in switch statement clause.");
    return new Statement.Switch.Clause(condition, body);
  }

  private void skip() {
    while (tokens.peek(Mode.ARGUMENT).is(Kind.NEWLINE)
        || tokens.peek(Mode.ARGUMENT).is(Kind.SEMICOLON)) {
      tokens.next(Mode.ARGUMENT);
    }
  }
}
