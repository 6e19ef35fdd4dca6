package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Statement.Argument;
import dev.relaylab.server.shell.lang.Statement.Redirection;
import dev.relaylab.server.shell.lang.Statement.Stage;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pipelines and their commands. */
final class CommandParser {
  private final Parser parser;
  private final Tokens tokens;

  CommandParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** The rest of a pipeline whose first stage is there. */
  Statement pipeline(Stage first) {
    List<Stage> stages = new ArrayList<>(List.of(first));
    while (tokens.peek(Mode.ARGUMENT).is(Kind.PIPE)) {
      Token pipe = tokens.next(Mode.ARGUMENT);
      tokens.skipNewLines();
      Token next = tokens.peek(Mode.ARGUMENT);
      if (next.is(Kind.END) || next.is(Kind.PIPE)) {
        throw new ParseException(
            new Extent(pipe.extent().end(), pipe.extent().end() + 1),
            "EmptyPipeElement",
            "An empty pipe element is not allowed.",
            next.is(Kind.END));
      }
      stages.add(stage(false));
    }
    Token after = tokens.peek(Mode.ARGUMENT);
    if (after.is(Kind.AND_AND) || after.is(Kind.OR_OR)) {
      throw new ParseException(
          after.extent(),
          "InvalidEndOfLine",
          "The token '" + after.text() + "' is not a valid statement separator in this version.",
          false);
    }
    if (after.is(Kind.AMPERSAND)) {
      throw new ParseException(
          after.extent(),
          "AmpersandNotAllowed",
          "The ampersand (&) character is not allowed. The & operator is reserved for future use; wrap an ampersand in double quotation marks (\"&\") to pass it as part of a string.",
          false);
    }
    return new Statement.Pipeline(new Extent(first.extent().start(), tokens.lastEnd()), stages);
  }

  /** One stage: a command, or (first in the pipeline) an expression. */
  Stage stage(boolean first) {
    Token token = tokens.peek(Mode.ARGUMENT);
    if (token.is(Kind.AMPERSAND) || (token.isWord(".") && token.is(Kind.WORD))) {
      tokens.next(Mode.ARGUMENT);
      return command(token, parser.arguments().argument());
    }
    if (token.is(Kind.WORD)) {
      tokens.next(Mode.ARGUMENT);
      return command(null, parser.expressions().string(token));
    }
    if (isDashedName(token)) {
      tokens.next(Mode.ARGUMENT);
      return command(null, new Expr.Literal(token.extent(), "-" + token.text()));
    }
    if (!first) {
      throw new ParseException(
          token.extent(),
          "ExpressionsMustBeFirstInPipeline",
          "Expressions are only allowed as the first element of a pipeline.",
          token.is(Kind.END));
    }
    throw tokens.unexpected(token);
  }

  private static final Set<String> UNARY =
      Set.of("not", "bnot", "join", "split", "isplit", "csplit");

  /**
   * Whether a word with a dash stands where a command's name is due, as after a line that lost its
   * backtick: it is a name like any other, which nothing has.
   */
  static boolean isDashedName(Token token) {
    return token.is(Kind.PARAMETER) && !UNARY.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private Stage command(Token operator, Expr name) {
    List<Argument> arguments = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    Extent start = operator == null ? name.extent() : operator.extent();
    boolean onlyValues = false;
    while (true) {
      Token token = tokens.peek(Mode.ARGUMENT);
      if (!onlyValues && token.isWord("--")) {
        tokens.next(Mode.ARGUMENT);
        onlyValues = true;
        continue;
      }
      if (ends(token)) {
        String invoked = operator == null ? "" : operator.text();
        return new Statement.Command(
            new Extent(start.start(), tokens.lastEnd()), name, invoked, arguments, redirections);
      }
      if (token.is(Kind.REDIRECTION)) {
        redirections.add(redirection());
      } else if (token.is(Kind.PARAMETER) && onlyValues) {
        tokens.next(Mode.ARGUMENT);
        Expr word = new Expr.Literal(token.extent(), "-" + token.text());
        arguments.add(new Argument(token.extent(), null, word));
      } else if (token.is(Kind.PARAMETER)) {
        arguments.add(parameter());
      } else if (token.is(Kind.COMMA)) {
        throw new ParseException(
            token.extent(), "MissingArgument", "Missing argument in parameter list.", false);
      } else {
        Expr value = parser.arguments().argument();
        arguments.add(new Argument(value.extent(), null, value));
      }
    }
  }

  private Argument parameter() {
    Token token = tokens.next(Mode.ARGUMENT);
    if (!token.text().endsWith(":")) {
      return new Argument(token.extent(), token.text(), null);
    }
    if (ends(tokens.peek(Mode.ARGUMENT))) {
      throw tokens.after(
          "ParameterRequiresArgument", "Parameter -" + token.text() + " requires an argument.");
    }
    Expr value = parser.arguments().argumentBehindColon();
    return new Argument(
        token.extent().to(value.extent()),
        token.text().substring(0, token.text().length() - 1),
        value);
  }

  List<Redirection> redirections() {
    List<Redirection> redirections = new ArrayList<>();
    while (tokens.peek(Mode.ARGUMENT).is(Kind.REDIRECTION)) {
      redirections.add(redirection());
    }
    return redirections;
  }

  private Redirection redirection() {
    Token token = tokens.next(Mode.ARGUMENT);
    String text = token.text();
    String stream = text.charAt(0) == '>' ? "1" : text.substring(0, 1);
    if (text.endsWith("&1")) {
      return new Redirection(token.extent(), stream, false, null);
    }
    Token target = tokens.peek(Mode.ARGUMENT);
    if (ends(target)) {
      throw new ParseException(
          token.extent(),
          "MissingFileSpecification",
          "Missing file specification after redirection operator.",
          target.is(Kind.END));
    }
    return new Redirection(
        token.extent(), stream, text.contains(">>"), parser.arguments().argument());
  }

  private static boolean ends(Token token) {
    return switch (token.kind()) {
      case END, NEWLINE, SEMICOLON, PIPE, AND_AND, OR_OR, AMPERSAND, CLOSE_PAREN, CLOSE_BRACE ->
          true;
      default -> false;
    };
  }
}
