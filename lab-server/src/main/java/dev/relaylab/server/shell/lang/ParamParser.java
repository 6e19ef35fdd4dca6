package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parameters of a function or script block: types, attributes, names, defaults. */
final class ParamParser {
  private final Parser parser;
  private final Tokens tokens;

  ParamParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** Passes over attributes that say nothing to this shell, such as {@code [CmdletBinding()]}. */
  void skipAttributes() {
    tokens.skipNewLines();
    int attributes = 0;
    while (tokens.startsWith('[')) {
      tokens.enter(tokens.peek().extent());
      parser.expressions().typeLiteral();
      tokens.skipNewLines();
      attributes++;
    }
    while (attributes-- > 0) {
      tokens.leave();
    }
  }

  /** The list up to its closing parenthesis, which is taken. */
  List<ScriptBlock.Param> list() {
    List<ScriptBlock.Param> parameters = new ArrayList<>();
    tokens.skipNewLines();
    while (!tokens.peek().is(Kind.CLOSE_PAREN)) {
      parameters.add(parameter());
      tokens.skipNewLines();
      if (tokens.peek().is(Kind.COMMA)) {
        tokens.next();
        tokens.skipNewLines();
      }
    }
    tokens.expect(
        Kind.CLOSE_PAREN,
        "Missing ')' in function parameter list.",
        "MissingEndParenthesisInFunctionParameterList");
    return parameters;
  }

  private ScriptBlock.Param parameter() {
    String type = null;
    String attribute = "";
    List<String> aliases = new ArrayList<>();
    List<String> choices = new ArrayList<>();
    while (tokens.peek().is(Kind.OPEN_BRACKET)) {
      int start = tokens.peek().extent().start();
      String name = parser.expressions().typeLiteral().name();
      String written = parser.source().text().substring(start, tokens.lastEnd());
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("parameter(")) {
        attribute = lower.replace(" ", "");
      } else if (lower.startsWith("alias(")) {
        aliases.addAll(quoted(written));
      } else if (lower.startsWith("validateset(")) {
        choices.addAll(quoted(written));
      } else if (!lower.contains("(")) {
        type = name;
      }
      tokens.skipNewLines();
    }
    Token variable = tokens.next();
    if (!variable.is(Kind.VARIABLE)) {
      throw new ParseException(
          variable.extent(),
          "MissingParameterName",
          "Missing parameter name in function parameter list.",
          variable.is(Kind.END));
    }
    Expr initial = null;
    if (tokens.peek().isOperator("=")) {
      tokens.next();
      tokens.skipNewLines();
      initial = parser.expressions().unary();
    }
    boolean mandatory = says(attribute, "mandatory");
    return new ScriptBlock.Param(
        variable.text(),
        type,
        initial,
        mandatory,
        says(attribute, "valuefrompipeline"),
        says(attribute, "valuefrompipelinebypropertyname"),
        aliases,
        choices);
  }

  private static boolean says(String attribute, String word) {
    return attribute.matches(".*[(,]" + word + "(=\\$?true|=1)?[,)].*");
  }

  private static List<String> quoted(String written) {
    List<String> texts = new ArrayList<>();
    for (int pos = 0; pos < written.length(); pos++) {
      char c = written.charAt(pos);
      if (Characters.isSingleQuote(c) || Characters.isDoubleQuote(c)) {
        StringLexer lexer = new StringLexer(written);
        StringLexer.Read read =
            Characters.isSingleQuote(c) ? lexer.single(pos) : lexer.twofold(pos);
        if (read.parts().get(0) instanceof Token.Part.Text text) {
          texts.add(text.text());
        }
        pos = read.end() - 1;
      }
    }
    return texts;
  }
}
