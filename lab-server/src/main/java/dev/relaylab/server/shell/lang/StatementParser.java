package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Statement.Redirection;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One statement: a keyword's, a command's, an assignment, or an expression alone. */
final class StatementParser {
  private final Parser parser;
  private final Source source;
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final CommandParser commands;
  private final KeywordParser keywords;

  StatementParser(Parser parser, Tokens tokens, CommandParser commands, KeywordParser keywords) {
    this.parser = parser;
    this.source = parser.source();
    this.tokens = tokens;
    this.expressions = parser.expressions();
    this.commands = commands;
    this.keywords = keywords;
  }

  private static final Set<String> ASSIGNMENTS = Set.of("=", "+=", "-=", "*=", "/=", "%=");

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
      } else if (first.is(Kind.AMPERSAND) || CommandParser.isDashedName(first)) {
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
    ParamParser params = new ParamParser(parser, tokens);
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
    TypeParser types = new TypeParser(parser, tokens);
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
