package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Statements that begin with a keyword. */
final class KeywordParser {
  private final Parser parser;
  private final Tokens tokens;

  KeywordParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** The statement that the word begins, or null when it is no keyword. */
  Statement statement(Token word, String label) {
    String keyword = word.text().toLowerCase(Locale.ROOT);
    if (keyword.startsWith(":") && keyword.length() > 1 && label.isEmpty()) {
      return labelled(word);
    }
    switch (keyword) {
      case "if":
        return ifStatement();
      case "while":
        take();
        return new Statement.While(word.extent(), label, condition("while"), parser.braces());
      case "do":
        return doStatement(label);
      case "for":
        return forStatement(label);
      case "foreach":
        return forEach(label);
      case "switch":
        return new SwitchParser(parser, tokens).parse(label);
      case "function", "filter":
        return function();
      case "try":
        return tryStatement();
      case "throw", "return", "exit":
        take();
        Statement value = ends() ? null : parser.statement();
        Extent whole = value == null ? word.extent() : word.extent().to(value.extent());
        return new Statement.Leave(whole, keyword, value);
      case "break", "continue":
        take();
        Token target = tokens.peek(Mode.ARGUMENT);
        String to = target.is(Kind.WORD) ? tokens.next(Mode.ARGUMENT).text() : "";
        return new Statement.Jump(word.extent(), keyword.equals("break"), to);
      case "trap":
        take();
        return new Statement.Trap(word.extent(), types(), parser.braces());
      case "using":
        return using();
      case "data":
        return data();
      case "enum":
        return new TypeParser(parser, tokens).enumeration();
      case "class":
        return new TypeParser(parser, tokens).classOf();
      case "workflow", "configuration", "parallel", "sequence":
        throw new ParseException(
            word.extent(),
            "UnsupportedKeyword",
            "The keyword '"
                + keyword
                + "' is not part of this shell. Use try and catch, functions and hashtables"
                + " instead.",
            false);
      default:
        return null;
    }
  }

  private Token take() {
    return tokens.next(Mode.ARGUMENT);
  }

  private boolean ends() {
    Token token = tokens.peek(Mode.ARGUMENT);
    return switch (token.kind()) {
      case END, NEWLINE, SEMICOLON, CLOSE_BRACE, CLOSE_PAREN -> true;
      default -> false;
    };
  }

  /** {@code data { … }}: a block whose output is its value. */
  private Statement data() {
    Token word = take();
    while (!tokens.peek(Mode.ARGUMENT).is(Kind.OPEN_BRACE) && !ends()) {
      take();
    }
    return new Statement.If(word.extent(), List.of(), parser.braces());
  }

  /** {@code using namespace …}: types are found here with and without their namespaces. */
  private Statement using() {
    Token word = take();
    while (!ends()) {
      take();
    }
    return new Statement.If(word.extent(), List.of(), null);
  }

  private Statement labelled(Token word) {
    int mark = tokens.mark();
    take();
    tokens.skipNewLines();
    Token next = tokens.peek(Mode.ARGUMENT);
    Statement loop = next.is(Kind.WORD) ? statement(next, word.text().substring(1)) : null;
    if (loop == null) {
      tokens.reset(mark);
    }
    return loop;
  }

  private Statement condition(String keyword) {
    tokens.skipNewLines();
    tokens.expect(
        Kind.OPEN_PAREN,
        "Missing '(' after '" + keyword + "' in " + keyword + " statement.",
        "MissingOpenParenthesisInIfStatement");
    tokens.skipNewLines();
    Statement condition = parser.statement();
    tokens.skipNewLines();
    tokens.expect(
        Kind.CLOSE_PAREN,
        "Missing closing ')' after expression in '" + keyword + "' statement.",
        "MissingEndParenthesisAfterStatement");
    return condition;
  }

  private Statement ifStatement() {
    Token word = take();
    List<Statement.If.Branch> branches = new ArrayList<>();
    branches.add(new Statement.If.Branch(condition("if"), parser.braces()));
    while (true) {
      int mark = tokens.mark();
      tokens.skipNewLines();
      Token next = tokens.peek(Mode.ARGUMENT);
      if (next.isWord("elseif")) {
        take();
        branches.add(new Statement.If.Branch(condition("elseif"), parser.braces()));
      } else if (next.isWord("else")) {
        take();
        return new Statement.If(word.extent(), branches, parser.braces());
      } else {
        tokens.reset(mark);
        return new Statement.If(word.extent(), branches, null);
      }
    }
  }

  private Statement doStatement(String label) {
    Token word = take();
    Block body = parser.braces();
    tokens.skipNewLines();
    Token which = take();
    if (!which.isWord("while") && !which.isWord("until")) {
      throw new ParseException(
          which.extent(),
          "MissingWhileOrUntilInDoWhile",
          "Missing while or until keyword in do loop.",
          which.is(Kind.END));
    }
    return new Statement.Do(
        word.extent(), label, body, condition(which.text()), which.isWord("until"));
  }

  private Statement forStatement(String label) {
    Token word = take();
    tokens.expect(
        Kind.OPEN_PAREN,
        "Missing opening '(' after keyword 'for'.",
        "MissingOpenParenthesisAfterKeyword");
    Statement first = part(Kind.SEMICOLON);
    Statement condition = part(Kind.SEMICOLON);
    Statement step = part(Kind.CLOSE_PAREN);
    tokens.expect(
        Kind.CLOSE_PAREN,
        "Missing closing ')' after expression in 'for' statement.",
        "MissingEndParenthesisAfterStatement");
    return new Statement.For(word.extent(), label, first, condition, step, parser.braces());
  }

  private Statement part(Kind end) {
    tokens.skipNewLines();
    Statement statement = tokens.peek(Mode.ARGUMENT).is(end) ? null : parser.statement();
    tokens.skipNewLines();
    if (end == Kind.SEMICOLON) {
      tokens.expect(end, "Missing ';' in 'for' statement.", "MissingSemicolonInFor");
    }
    return statement;
  }

  private Statement forEach(String label) {
    int mark = tokens.mark();
    Token word = take();
    tokens.skipNewLines();
    if (!tokens.accept(Kind.OPEN_PAREN)) {
      tokens.reset(mark);
      return null;
    }
    tokens.skipNewLines();
    Token variable = take();
    if (!variable.is(Kind.VARIABLE)) {
      throw new ParseException(
          variable.extent(),
          "MissingVariableNameAfterForeach",
          "Missing variable name after foreach.",
          variable.is(Kind.END));
    }
    Token in = take();
    if (!in.isWord("in")) {
      throw new ParseException(
          in.extent(),
          "MissingInInForeach",
          "Missing 'in' after variable in foreach loop.",
          in.is(Kind.END));
    }
    tokens.skipNewLines();
    Statement collection = parser.statement();
    tokens.skipNewLines();
    tokens.expect(
        Kind.CLOSE_PAREN,
        "Missing closing ')' after expression in 'foreach' statement.",
        "MissingEndParenthesisAfterStatement");
    return new Statement.ForEach(
        word.extent(),
        label,
        new Expr.Variable(variable.extent(), variable.text()),
        collection,
        parser.braces());
  }

  private Statement function() {
    Token word = take();
    Token name = take();
    if (!name.is(Kind.WORD)) {
      throw new ParseException(
          name.extent(),
          "MissingNameAfterKeyword",
          "Missing name after " + word.text() + " keyword.",
          name.is(Kind.END));
    }
    List<ScriptBlock.Param> inline = new ArrayList<>();
    if (tokens.accept(Kind.OPEN_PAREN)) {
      inline.addAll(new ParamParser(parser, tokens).list());
    }
    tokens.skipNewLines();
    Token open =
        tokens.expect(
            Kind.OPEN_BRACE,
            "Missing function body in function declaration.",
            "MissingFunctionBody");
    ScriptBlock body = parser.scriptBody(Kind.CLOSE_BRACE, open.extent().end()).taking(inline);
    Token close = take();
    return new Statement.Function(
        word.extent().to(close.extent()), name.text(), body, word.isWord("filter"));
  }

  /**
   * What a script block takes.
   *
   * @param binding the {@code [CmdletBinding()]} before it, or null
   */
  record ParamBlock(Attribute binding, List<ScriptBlock.Param> parameters) {}

  /** A param block, where one stands, with its attributes before it. */
  ParamBlock paramBlock() {
    int mark = tokens.mark();
    ParamParser params = new ParamParser(parser, tokens);
    Attribute binding = tokens.peek(Mode.ARGUMENT).text().startsWith("[") ? params.binding() : null;
    if (!tokens.peek(Mode.ARGUMENT).isWord("param")) {
      tokens.reset(mark);
      return new ParamBlock(null, List.of());
    }
    take();
    tokens.skipNewLines();
    tokens.expect(
        Kind.OPEN_PAREN, "Missing '(' after param.", "MissingOpenParenthesisAfterKeyword");
    return new ParamBlock(binding, params.list());
  }

  private Statement tryStatement() {
    Token word = take();
    Block body = parser.braces();
    List<Statement.Try.Catch> catches = new ArrayList<>();
    Block last = null;
    while (true) {
      int mark = tokens.mark();
      tokens.skipNewLines();
      Token next = tokens.peek(Mode.ARGUMENT);
      if (next.isWord("catch")) {
        take();
        catches.add(new Statement.Try.Catch(types(), parser.braces()));
      } else if (next.isWord("finally")) {
        take();
        last = parser.braces();
        break;
      } else {
        tokens.reset(mark);
        break;
      }
    }
    if (catches.isEmpty() && last == null) {
      throw new ParseException(
          word.extent(),
          "MissingCatchOrFinally",
          "The Try statement is missing its Catch or Finally block.",
          tokens.peek(Mode.ARGUMENT).is(Kind.END));
    }
    return new Statement.Try(word.extent(), body, catches, last);
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    tokens.skipNewLines();
    while (tokens.peek().is(Kind.OPEN_BRACKET)) {
      types.add(parser.expressions().typeLiteral().name());
      if (tokens.peek().is(Kind.COMMA)) {
        tokens.next();
      }
      tokens.skipNewLines();
    }
    return types;
  }
}
