package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parameters of a function or script block: types, attributes, names, defaults. */
final class ParamParser {
  private final Parser parser;
  private final Tokens tokens;

  ParamParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Takes the attributes before a param block, {@code [CmdletBinding()]} among them. */
  List<Attribute> attributes() {
    tokens.skipNewLines();
    List<Attribute> attributes = new ArrayList<>();
    int brackets = 0;
    while (tokens.startsWith('[')) {
      tokens.enter(tokens.peek().extent());
      Attribute attribute = attribute();
      if (attribute == null) {
        parser.expressions().typeLiteral();
      } else {
        attributes.add(attribute);
      }
      tokens.skipNewLines();
      brackets++;
    }
    while (brackets-- > 0) {
      tokens.leave();
    }
    return attributes;
  }

  /** The list up to its closing parenthesis, which is taken. */
  List<ScriptBlock.Param> list() {
    List<ScriptBlock.Param> parameters = new ArrayList<>();
    tokens.skipNewLines();
    while (!tokens.peek().is(Kind.CLOSE_PAREN)) {
      parameters.add(parameter(parameters));
      if (!tokens.acceptSign(',')) {
        break;
      }
      tokens.skipNewLines();
    }
    tokens.expectAfter(Kind.CLOSE_PAREN, UNCLOSED_ID, UNCLOSED);
    return parameters;
  }

  private static final String UNCLOSED_ID = "MissingEndParenthesisInFunctionParameterList";
  private static final String UNCLOSED = "Missing ')' in function parameter list.";

  private ScriptBlock.Param parameter(List<ScriptBlock.Param> before) {
    String type = null;
    List<Attribute> attributes = new ArrayList<>();
    while (tokens.peek().is(Kind.OPEN_BRACKET)) {
      Attribute attribute = attribute();
      if (attribute == null) {
        type = parser.expressions().typeLiteral().name();
      } else {
        attributes.add(attribute);
      }
      tokens.skipNewLines();
    }
    Token variable = tokens.peek();
    if (variable.is(Kind.SPLAT)) {
      throw ExpressionParser.splatted(variable);
    }
    if (!variable.is(Kind.VARIABLE)) {
      throw tokens.after(UNCLOSED_ID, UNCLOSED);
    }
    tokens.next();
    if (before.stream().anyMatch(each -> each.name().equalsIgnoreCase(variable.text()))) {
      throw new ParseException(
          variable.extent(),
          "DuplicateFormalParameter",
          "Duplicate parameter $" + variable.text() + " in parameter list.",
          false);
    }
    Expr initial = null;
    int mark = tokens.mark();
    tokens.skipNewLines();
    if (tokens.peek().isOperator("=")) {
      Token equals = tokens.next();
      tokens.needValue(equals, Mode.EXPRESSION);
      tokens.skipNewLines();
      initial = parser.expressions().argumentOfParameter();
    } else {
      tokens.reset(mark);
    }
    return new ScriptBlock.Param(variable.text(), type, initial, attributes);
  }

  /** An attribute with its brackets, or null when a type stands here. */
  Attribute attribute() {
    int mark = tokens.mark();
    Token open = tokens.next();
    StringBuilder name = new StringBuilder();
    while (tokens.peek().is(Kind.WORD) || tokens.peek().isOperator(".")) {
      name.append(tokens.next().text());
    }
    if (!tokens.peek().is(Kind.OPEN_PAREN)) {
      tokens.reset(mark);
      return null;
    }
    tokens.next();
    List<Expr> arguments = new ArrayList<>();
    Map<String, Expr> named = new HashMap<>();
    tokens.skipNewLines();
    while (!tokens.peek().is(Kind.CLOSE_PAREN)) {
      argument(arguments, named);
      tokens.skipNewLines();
      if (!tokens.peek().is(Kind.COMMA)) {
        break;
      }
      tokens.next();
      tokens.skipNewLines();
    }
    tokens.expectAfter(
        Kind.CLOSE_PAREN,
        "MissingEndParenthesisInExpression",
        "Missing closing ')' in expression.");
    tokens.skipNewLines();
    Token close = tokens.next();
    if (!close.is(Kind.CLOSE_BRACKET)) {
      throw new ParseException(
          close.extent(),
          "EndSquareBracketExpectedAtEndOfAttribute",
          "Missing ] at end of attribute or type literal.",
          close.is(Kind.END));
    }
    return new Attribute(
        open.extent().to(close.extent()),
        name.substring(name.lastIndexOf(".") + 1),
        arguments,
        named);
  }

  private void argument(List<Expr> arguments, Map<String, Expr> named) {
    if (!tokens.peek().is(Kind.WORD)) {
      arguments.add(parser.expressions().argumentOfParameter());
      return;
    }
    String word = tokens.next().text().toLowerCase(Locale.ROOT);
    Expr value = null;
    tokens.skipNewLines();
    if (tokens.peek().isOperator("=")) {
      tokens.next();
      tokens.skipNewLines();
      value = parser.expressions().argumentOfParameter();
    }
    named.put(word, value);
  }
}
