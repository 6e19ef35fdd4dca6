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
    Token first = tokens.peek(Mode.ARGUMENT);
    tokens.skipNewLines();
    first = tokens.peek(Mode.ARGUMENT);
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
    return new ScriptBlock(text(open.extent().end()), source, List.of(), null, null, null, body);
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
          text(start), source, params.parameters(), params.binding(), null, null, body);
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
        text(start), source, params.parameters(), params.binding(), named[0], named[1], named[2]);
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
    Token first = tokens.peek(Mode.ARGUMENT);
    tokens.enter(first.extent());
    try {
      if (first.is(Kind.WORD)) {
        Statement keyword = keywords.statement(first, "");
        if (keyword != null) {
          return keyword;
        }
        Statement declared = declaration(first);
        if (declared != null) {
          return declared;
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

  /** A class or enumeration with attributes before it, or null. */
  private Statement declaration(Token first) {
    if (source.text().charAt(first.extent().start()) != '[') {
      return null;
    }
    int mark = tokens.mark();
    List<Attribute> attributes = new ArrayList<>();
    ParamParser params = new ParamParser(this, tokens);
    while (tokens.startsWith('[')) {
      Attribute attribute;
      try {
        attribute = params.attribute();
      } catch (ParseException noAttribute) {
        attribute = null;
      }
      if (attribute == null) {
        break;
      }
      attributes.add(attribute);
      tokens.skipNewLines();
    }
    Token word = attributes.isEmpty() ? first : tokens.peek(Mode.ARGUMENT);
    TypeParser types = new TypeParser(this, tokens);
    if (!attributes.isEmpty() && word.isWord("enum")) {
      return types.enumeration(attributes);
    }
    if (!attributes.isEmpty() && word.isWord("class")) {
      return types.classOf(attributes);
    }
    tokens.reset(mark);
    return null;
  }

  /**
   * Words that in truth begin an expression: {@code [type]}, {@code !x}, {@code -not x}, {@code
   * ++$x}.
   */
  private boolean startsExpression(Token word) {
    char c = source.text().charAt(word.extent().start());
    if (Character.isDigit(c) || startsFraction(word)) {
      return !Lexer.isWordWithDigits(source.text(), word.extent().start());
    }
    if (c == '[' || c == '!' || c == '+') {
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

  private static void mustTakeValues(Expr target, String operator) {
    if (!takesValues(target, operator)) {
      throw new ParseException(
          target.extent(),
          "InvalidLeftHandSide",
          "The assignment expression is not valid. The input to an assignment operator must be an"
              + " object that is able to accept assignments, such as a variable or a property.",
          false);
    }
  }

  private static boolean takesValues(Expr target, String operator) {
    if (target instanceof Expr.ArrayOf several) {
      return operator.equals("=")
          && several.elements().stream().allMatch(each -> takesValues(each, operator));
    }
    if (target instanceof Expr.Paren paren) {
      return paren.body() instanceof Statement.Pipeline inner
          && inner.expression() != null
          && takesValues(inner.expression().expression(), operator);
    }
    return target instanceof Expr.Variable
        || target instanceof Expr.Member
        || target instanceof Expr.Index
        || target instanceof Expr.Cast cast && takesValues(cast.operand(), operator);
  }

  private Statement expressionStatement() {
    Expr expression = expressions.expression();
    Token after = tokens.peek();
    if (after.is(Kind.OPERATOR) && ASSIGNMENTS.contains(after.text())) {
      tokens.next();
      mustTakeValues(expression, after.text());
      tokens.needValue(after, Mode.ARGUMENT);
      tokens.skipNewLines();
      Statement value = statement();
      return new Statement.Assign(
          expression.extent().to(value.extent()), expression, after.text(), value);
    }
    List<Redirection> redirections = commands.redirections();
    return commands.pipeline(
        new Statement.ExpressionStage(expression.extent(), expression, redirections));
  }
}
