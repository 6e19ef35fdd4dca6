package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Statement.Redirection;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text to syntax tree: statements and blocks; expressions and commands have parsers of their own.
 */
final class Parser {
  /** How deep brackets and blocks may nest. */
  static final int DEEPEST = 256;

  private static final Set<String> ASSIGNMENTS = Set.of("=", "+=", "-=", "*=", "/=", "%=");

  private final Source source;
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final CommandParser commands;
  private final KeywordParser keywords;

  private Parser(Source source, int start, int limit) {
    this.source = source;
    this.tokens = new Tokens(source, start, limit);
    this.expressions = new ExpressionParser(this, tokens);
    this.commands = new CommandParser(this, tokens);
    this.keywords = new KeywordParser(this, tokens);
  }

  /**
   * Parses a whole script.
   *
   * @throws ParseException when it is none; then nothing of it may run
   */
  static ScriptBlock parse(Source source) {
    try {
      Parser parser = new Parser(source, 0, source.text().length());
      return parser.scriptBody(Kind.END, 0);
    } catch (StackOverflowError deep) {
      throw tooDeep(new Extent(0, 1));
    }
  }

  static ParseException tooDeep(Extent where) {
    return new ParseException(
        where,
        "ScriptTooComplicated",
        "The script is nested too deeply: more than "
            + DEEPEST
            + " levels. Split it into smaller statements.",
        false);
  }

  Source source() {
    return source;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  /** The statements of a part of the same source. */
  Block within(Extent part) {
    return new Parser(source, part.start(), part.end()).block(Kind.END, "");
  }

  private Block block(Kind end, String close) {
    int start = tokens.lastEnd();
    List<Statement> statements = new ArrayList<>();
    skipSeparators();
    while (!tokens.peek(Mode.ARGUMENT).is(end)) {
      notAtEnd(tokens.peek(Mode.ARGUMENT), close);
      statements.add(statement());
      Token after = tokens.peek(Mode.ARGUMENT);
      if (!after.is(end)) {
        notAtEnd(after, close);
      }
      if (!after.is(end) && !after.is(Kind.NEWLINE) && !after.is(Kind.SEMICOLON)) {
        boolean braced = endsInBraces(statements.get(statements.size() - 1));
        if (!braced || after.is(Kind.CLOSE_BRACE) || after.is(Kind.CLOSE_PAREN)) {
          throw tokens.unexpected(after);
        }
      }
      skipSeparators();
    }
    return new Block(new Extent(start, tokens.lastEnd()), statements);
  }

  private static void notAtEnd(Token token, String close) {
    if (token.is(Kind.END)) {
      throw new ParseException(
          token.extent(),
          "MissingEndCurlyBrace",
          "Missing closing '" + close + "' in statement block or type definition.",
          true);
    }
  }

  private static boolean endsInBraces(Statement statement) {
    return !(statement instanceof Statement.Pipeline
        || statement instanceof Statement.Assign
        || statement instanceof Statement.Leave
        || statement instanceof Statement.Jump);
  }

  private void skipSeparators() {
    while (tokens.peek(Mode.ARGUMENT).is(Kind.NEWLINE)
        || tokens.peek(Mode.ARGUMENT).is(Kind.SEMICOLON)) {
      tokens.next(Mode.ARGUMENT);
    }
  }

  /** Statements up to a closing token, which is taken. */
  Block blockUntil(Kind end, String close) {
    Block block = block(end, close);
    tokens.next(Mode.ARGUMENT);
    return block;
  }

  /** {@code { … }} as the body of a statement. */
  Block braces() {
    tokens.skipNewLines();
    Token open =
        tokens.expect(Kind.OPEN_BRACE, "Missing statement block.", "MissingStatementBlock");
    tokens.enter(open.extent());
    Block block = blockUntil(Kind.CLOSE_BRACE, "}");
    tokens.leave();
    return block;
  }

  /** A script block whose opening brace was taken. */
  Expr scriptBlock(Token open) {
    ScriptBlock block = scriptBody(Kind.CLOSE_BRACE, open.extent().end());
    Token close = tokens.next(Mode.ARGUMENT);
    return new Expr.Script(open.extent().to(close.extent()), block);
  }

  /** Everything of a script block up to its end, which is not taken. */
  ScriptBlock scriptBody(Kind end, int start) {
    skipSeparators();
    KeywordParser.ParamBlock params = keywords.paramBlock();
    skipSeparators();
    Block[] named = new Block[3];
    Token token = tokens.peek(Mode.ARGUMENT);
    boolean sections = token.is(Kind.WORD) && sectionOf(token.text()) >= 0 && opensBlock();
    if (!sections) {
      Block body = block(end, "}");
      return new ScriptBlock(
          text(start), source, params.parameters(), params.binding(), null, null, body);
    }
    while (!tokens.peek(Mode.ARGUMENT).is(end)) {
      Token word = tokens.next(Mode.ARGUMENT);
      int section = word.is(Kind.WORD) ? sectionOf(word.text()) : -1;
      if (section < 0) {
        throw tokens.unexpected(word);
      }
      named[section] = braces();
      skipSeparators();
    }
    return new ScriptBlock(
        text(start), source, params.parameters(), params.binding(), named[0], named[1], named[2]);
  }

  private String text(int start) {
    return source
        .text()
        .substring(start, Math.max(start, tokens.peek(Mode.ARGUMENT).extent().start()));
  }

  private static int sectionOf(String word) {
    return List.of("begin", "process", "end").indexOf(word.toLowerCase(Locale.ROOT));
  }

  private boolean opensBlock() {
    int mark = tokens.mark();
    tokens.next(Mode.ARGUMENT);
    tokens.skipNewLines();
    boolean opens = tokens.peek(Mode.ARGUMENT).is(Kind.OPEN_BRACE);
    tokens.reset(mark);
    return opens;
  }

  /** One statement. */
  Statement statement() {
    Token first = tokens.peek(Mode.ARGUMENT);
    tokens.enter(first.extent());
    try {
      if (first.is(Kind.WORD)) {
        Statement keyword = keywords.statement(first, "");
        if (keyword != null) {
          return keyword;
        }
        if (!startsExpression(first)) {
          return commands.pipeline(commands.stage(true));
        }
      } else if (first.is(Kind.AMPERSAND)) {
        return commands.pipeline(commands.stage(true));
      }
      return expressionStatement();
    } finally {
      tokens.leave();
    }
  }

  /**
   * Words that in truth begin an expression: {@code [type]}, {@code !x}, {@code -not x}, {@code
   * ++$x}.
   */
  private boolean startsExpression(Token word) {
    char c = source.text().charAt(word.extent().start());
    if (c == '[' || c == '!' || c == '+' || Character.isDigit(c) || startsFraction(word)) {
      return true;
    }
    return Characters.isDash(c);
  }

  private boolean startsFraction(Token word) {
    int at = word.extent().start();
    String text = source.text();
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  private Statement expressionStatement() {
    Expr expression = expressions.expression();
    Token after = tokens.peek();
    if (after.is(Kind.OPERATOR) && ASSIGNMENTS.contains(after.text())) {
      tokens.next();
      tokens.skipNewLines();
      tokens.needValue(after, Mode.ARGUMENT);
      Statement value = statement();
      return new Statement.Assign(
          expression.extent().to(value.extent()), expression, after.text(), value);
    }
    List<Redirection> redirections = commands.redirections();
    return commands.pipeline(
        new Statement.ExpressionStage(expression.extent(), expression, redirections));
  }
}
