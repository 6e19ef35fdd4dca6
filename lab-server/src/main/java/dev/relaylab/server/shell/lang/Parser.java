package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text to syntax tree: statements and blocks; expressions and commands have parsers of their own.
 */
final class Parser {
  /** How deep brackets and blocks may nest. */
  static final int DEEPEST = 256;

  private final Source source;
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final ArgumentParser arguments;
  private final KeywordParser keywords;
  private final StatementParser statements;

  private Parser(Source source, int start, int limit) {
    this.source = source;
    this.tokens = new Tokens(source, start, limit);
    this.expressions = new ExpressionParser(this, tokens);
    this.arguments = new ArgumentParser(expressions, tokens);
    CommandParser commands = new CommandParser(this, tokens);
    this.keywords = new KeywordParser(this, tokens);
    this.statements = new StatementParser(this, tokens, commands, keywords);
  }

  /**
   * Parses a whole script.
   *
   * @throws ParseException when it is none; then nothing of it may run
   */
  static ScriptBlock parse(Source source) {
    try {
      Parser parser = new Parser(source, 0, source.text().length());
      return parser.scriptBody(Kind.END, null);
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

  ArgumentParser arguments() {
    return arguments;
  }

  /** The statements of a part of the same source. */
  Block within(Extent part) {
    return new Parser(source, part.start(), part.end()).block(Kind.END, "", null);
  }

  /** A block that the end of the text leaves open. */
  static ParseException unclosed(Token open) {
    return new ParseException(
        open.extent(),
        "MissingEndCurlyBrace",
        "Missing closing '}' in statement block or type definition.",
        true);
  }

  /** The body of a method, whose opening brace was taken and whose closing one is not. */
  ScriptBlock methodBody(Token open) {
    tokens.skipNewLines();
    Token first = tokens.peek(Mode.ARGUMENT);
    if (first.isWord("param")) {
      throw new ParseException(
          first.extent(),
          "ParamBlockNotAllowedInMethod",
          "A param block is not allowed in a method of a class.",
          false);
    }
    if (first.is(Kind.WORD) && sectionOf(first.text()) >= 0 && opensBlock()) {
      throw new ParseException(
          first.extent(),
          "NamedBlockNotAllowedInMethod",
          "Named blocks are not allowed in a method of a class.",
          false);
    }
    Block body = block(Kind.CLOSE_BRACE, "}", open);
    return new ScriptBlock(
        text(open.extent().end()), source, List.of(), List.of(), null, null, body);
  }

  private Block block(Kind end, String close, Token open) {
    int start = tokens.lastEnd();
    List<Statement> statements = new ArrayList<>();
    skipSeparators();
    while (!tokens.peek(Mode.ARGUMENT).is(end)) {
      notAtEnd(tokens.peek(Mode.ARGUMENT), close, open);
      Statement next = statement();
      notDefined(statements, next);
      statements.add(next);
      Token after = tokens.peek(Mode.ARGUMENT);
      if (!after.is(end)) {
        notAtEnd(after, close, open);
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

  private static void notAtEnd(Token token, String close, Token open) {
    if (!token.is(Kind.END)) {
      return;
    }
    if (close.equals("}") && open != null) {
      throw unclosed(open);
    }
    throw new ParseException(
        new Extent(token.extent().start(), token.extent().start() + 1),
        close.equals(")") ? "MissingEndParenthesisInSubexpression" : "MissingEndCurlyBrace",
        close.equals(")")
            ? "Missing closing ')' in subexpression."
            : "Missing closing '}' in statement block or type definition.",
        true);
  }

  private static void notDefined(List<Statement> before, Statement next) {
    String name = typeName(next);
    if (name != null && before.stream().anyMatch(each -> name.equalsIgnoreCase(typeName(each)))) {
      throw new ParseException(
          next.extent(),
          "MemberAlreadyDefined",
          "The member '" + name + "' is already defined.",
          false);
    }
  }

  private static String typeName(Statement statement) {
    return statement instanceof Statement.ClassDeclaration type
        ? type.name()
        : statement instanceof Statement.EnumDeclaration type ? type.name() : null;
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
  Block blockUntil(Kind end, String close, Token open) {
    Block block = block(end, close, open);
    tokens.next(Mode.ARGUMENT);
    return block;
  }

  /** {@code { … }} as the body of a statement, with the error that its absence is. */
  Block braces(String id, String message) {
    Token open = tokens.expectAfter(Kind.OPEN_BRACE, id, message);
    tokens.enter(open.extent());
    Block block = blockUntil(Kind.CLOSE_BRACE, "}", open);
    tokens.leave();
    return block;
  }

  /** A script block whose opening brace was taken. */
  Expr scriptBlock(Token open) {
    ScriptBlock block = scriptBody(Kind.CLOSE_BRACE, open);
    Token close = tokens.next(Mode.ARGUMENT);
    return new Expr.Script(open.extent().to(close.extent()), block);
  }

  /** Everything of a script block up to its end, which is not taken. */
  ScriptBlock scriptBody(Kind end, Token open) {
    int before = keywords.loops().enterBlock();
    try {
      return wholeBody(end, open);
    } finally {
      keywords.loops().leaveBlock(before);
    }
  }

  private ScriptBlock wholeBody(Kind end, Token open) {
    int start = open == null ? 0 : open.extent().end();
    skipSeparators();
    KeywordParser.ParamBlock params = keywords.paramBlock();
    skipSeparators();
    Block[] named = new Block[4];
    Token token = tokens.peek(Mode.ARGUMENT);
    boolean sections = token.is(Kind.WORD) && sectionOf(token.text()) >= 0 && opensBlock();
    if (!sections) {
      Block body = block(end, "}", open);
      return new ScriptBlock(
          text(start), source, params.parameters(), params.attributes(), null, null, body);
    }
    while (!tokens.peek(Mode.ARGUMENT).is(end)) {
      Token word = tokens.next(Mode.ARGUMENT);
      int section = word.is(Kind.WORD) ? sectionOf(word.text()) : -1;
      if (word.is(Kind.END) && open != null) {
        throw unclosed(open);
      }
      if (section < 0) {
        throw new ParseException(
            word.extent(),
            "MissingNamedBlocks",
            "unexpected token '"
                + source.text(word.extent())
                + "', expected 'begin', 'process', 'end', or 'dynamicparam'.",
            false);
      }
      named[section] =
          braces(
              "MissingNamedStatementBlock", "Missing statement block after '" + word.text() + "'.");
      skipSeparators();
    }
    return new ScriptBlock(
        text(start),
        source,
        params.parameters(),
        params.attributes(),
        named[0],
        named[1],
        named[2]);
  }

  private String text(int start) {
    return source
        .text()
        .substring(start, Math.max(start, tokens.peek(Mode.ARGUMENT).extent().start()));
  }

  private static int sectionOf(String word) {
    return List.of("begin", "process", "end", "dynamicparam")
        .indexOf(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is the beginning of a named block; one with nothing behind it is, too. */
  private boolean opensBlock() {
    int mark = tokens.mark();
    tokens.next(Mode.ARGUMENT);
    tokens.skipNewLines();
    Token next = tokens.peek(Mode.ARGUMENT);
    boolean opens =
        next.is(Kind.OPEN_BRACE)
            || next.is(Kind.END)
            || next.is(Kind.WORD) && sectionOf(next.text()) >= 0;
    tokens.reset(mark);
    return opens;
  }

  /** One statement. */
  Statement statement() {
    return statements.statement();
  }
}
