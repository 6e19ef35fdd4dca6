package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Statements that begin with a keyword; loops have a parser of their own. */
final class KeywordParser {
  private final Parser parser;
  private final Tokens tokens;
  private final LoopParser loops;

  KeywordParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
    this.loops = new LoopParser(parser, tokens);
  }

  LoopParser loops() {
    return loops;
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
      case "while", "do", "for", "foreach", "switch":
        return loops.statement(keyword, label);
      case "function", "filter":
        return function();
      case "try":
        return tryStatement();
      case "throw", "return", "exit":
        take();
        if (keyword.equals("return")) {
          loops.leaves(word, "");
        }
        Statement value = ends() ? null : parser.statement();
        Extent whole = value == null ? word.extent() : word.extent().to(value.extent());
        return new Statement.Leave(whole, keyword, value);
      case "break", "continue":
        take();
        Token target = tokens.peek(Mode.ARGUMENT);
        boolean named = target.is(Kind.WORD) || target.is(Kind.VARIABLE);
        String to = named ? tokens.next(Mode.ARGUMENT).text() : "";
        loops.leaves(word, to);
        return new Statement.Jump(
            word.extent(), keyword.equals("break"), target.is(Kind.VARIABLE) ? "$" + to : to);
      case "trap":
        take();
        return new Statement.Trap(
            word.extent(),
            types(),
            parser.braces(
                "MissingTrapStatement",
                "The 'trap' statement was incomplete. A trap statement requires a body."));
      case "using":
        return using();
      case "data":
        return data();
      case "enum":
        return new TypeParser(parser, tokens).enumeration(List.of());
      case "class":
        return new TypeParser(parser, tokens).classOf(List.of());
      case "workflow", "configuration", "parallel", "sequence":
        throw new ParseException(
            word.extent(),
            "UnsupportedKeyword",
            "The keyword '"
                + keyword
                + "' is not part of this shell. Use try and catch, functions and hashtables"
                + " instead.",
            false);
      case "from", "define", "var":
        throw new ParseException(
            word.extent(),
            "ReservedKeywordNotAllowed",
            "The '" + keyword + "' keyword is not supported in this version of the language.",
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

  /** {@code data [name] [-SupportedCommand …] { … }}: a block whose output is its value. */
  private Statement data() {
    Token word = take();
    Token name = tokens.peek(Mode.ARGUMENT);
    boolean named = name.is(Kind.WORD);
    if (named) {
      take();
    }
    while (tokens.peek(Mode.ARGUMENT).is(Kind.PARAMETER)) {
      Token option = take();
      if (!"supportedcommand".startsWith(option.text().toLowerCase(Locale.ROOT))) {
        throw new ParseException(
            option.extent(),
            "InvalidParameterForDataSectionStatement",
            "The \""
                + option.text()
                + "\" parameter of the Data section is not valid. The valid Data section parameter is"
                + " SupportedCommand.",
            false);
      }
      if (ends()) {
        throw tokens.after(
            "MissingValueForSupportedCommandInDataSectionStatement",
            "The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet"
                + " or function name to the parameter.");
      }
      parser.arguments().argument();
    }
    Block body =
        parser.braces(
            "MissingStatementBlockForDataSection",
            "The Data section is missing its statement block.");
    if (!named) {
      return new Statement.If(word.extent(), List.of(), body);
    }
    Statement value =
        new Statement.Pipeline(
            body.extent(),
            List.of(
                new Statement.ExpressionStage(
                    body.extent(), new Expr.SubExpression(body.extent(), body), List.of())));
    Expr variable = new Expr.Variable(name.extent(), name.text());
    return new Statement.Assign(word.extent(), variable, "=", value);
  }

  /** {@code using namespace …}: types are found here with and without their namespaces. */
  private Statement using() {
    Token word = take();
    boolean namespace = tokens.peek(Mode.ARGUMENT).isWord("namespace");
    String last = "";
    while (!ends()) {
      last = take().text();
    }
    return namespace
        ? new Statement.Using(word.extent(), last)
        : new Statement.If(word.extent(), List.of(), null);
  }

  private Statement labelled(Token word) {
    int mark = tokens.mark();
    take();
    tokens.skipNewLines();
    Token next = tokens.peek(Mode.ARGUMENT);
    String keyword = next.text().toLowerCase(Locale.ROOT);
    boolean loop =
        next.is(Kind.WORD) && List.of("while", "do", "for", "foreach", "switch").contains(keyword);
    Statement labelled = loop ? statement(next, word.text().substring(1)) : null;
    if (labelled == null) {
      tokens.reset(mark);
    }
    return labelled;
  }

  private Statement ifStatement() {
    Token word = take();
    List<Statement.If.Branch> branches = new ArrayList<>();
    branches.add(branch("if"));
    while (true) {
      int mark = tokens.mark();
      tokens.skipNewLines();
      Token next = tokens.peek(Mode.ARGUMENT);
      if (next.isWord("elseif")) {
        take();
        branches.add(branch("elseif"));
      } else if (next.isWord("else")) {
        take();
        Block otherwise =
            parser.braces(
                "MissingStatementBlockAfterElse", "Missing statement block after 'else' keyword.");
        return new Statement.If(word.extent(), branches, otherwise);
      } else {
        tokens.reset(mark);
        return new Statement.If(word.extent(), branches, null);
      }
    }
  }

  private Statement.If.Branch branch(String keyword) {
    Statement condition =
        loops.inParentheses(
            keyword,
            "MissingOpenParenthesisInIfStatement",
            "Missing '(' after '" + keyword + "' in if statement.",
            "IfStatementMissingCondition",
            "Missing condition in if statement after '" + keyword + " ('.");
    Block body =
        parser.braces(
            "MissingStatementBlock",
            "Missing statement block after " + keyword + " ( condition ).");
    return new Statement.If.Branch(condition, body);
  }

  private Statement function() {
    Token word = take();
    Token name = tokens.peek(Mode.ARGUMENT);
    if (!name.is(Kind.WORD)) {
      throw tokens.after(
          "MissingNameAfterKeyword", "Missing name after " + word.text() + " keyword.");
    }
    take();
    List<ScriptBlock.Param> inline = new ArrayList<>();
    if (tokens.accept(Kind.OPEN_PAREN)) {
      inline.addAll(new ParamParser(parser, tokens).list());
    }
    Token open =
        tokens.expectAfter(
            Kind.OPEN_BRACE,
            "MissingFunctionBody",
            "Missing function body in function declaration.");
    ScriptBlock body =
        parser.scriptBody(Kind.CLOSE_BRACE, open).declaredAt(word.extent().start()).taking(inline);
    Token close = take();
    Extent whole = word.extent().to(close.extent());
    return new Statement.Function(whole, name.text(), body, word.isWord("filter"));
  }

  /**
   * What a script block takes.
   *
   * @param attributes what stands before it, such as {@code [CmdletBinding()]}
   */
  record ParamBlock(List<Attribute> attributes, List<ScriptBlock.Param> parameters) {}

  /** A param block, where one stands, with its attributes before it. */
  ParamBlock paramBlock() {
    int mark = tokens.mark();
    ParamParser params = new ParamParser(parser, tokens);
    boolean bracket = tokens.peek(Mode.ARGUMENT).text().startsWith("[");
    List<Attribute> attributes = bracket ? params.attributes() : List.of();
    if (!tokens.peek(Mode.ARGUMENT).isWord("param")) {
      tokens.reset(mark);
      return new ParamBlock(List.of(), List.of());
    }
    take();
    tokens.expectAfter(
        Kind.OPEN_PAREN,
        "MissingOpenParenthesisAfterKeyword",
        "Missing opening '(' after keyword 'param'.");
    return new ParamBlock(attributes, params.list());
  }

  private Statement tryStatement() {
    Token word = take();
    Block body =
        parser.braces(
            "MissingTryStatementBlock", "The Try statement is missing its statement block.");
    List<Statement.Try.Catch> catches = new ArrayList<>();
    Block last = null;
    while (true) {
      int mark = tokens.mark();
      tokens.skipNewLines();
      Token next = tokens.peek(Mode.ARGUMENT);
      if (next.isWord("catch")) {
        take();
        catches.add(
            new Statement.Try.Catch(
                types(),
                parser.braces(
                    "MissingCatchHandlerBlock",
                    "The Catch block is missing its statement block.")));
      } else if (next.isWord("finally")) {
        take();
        last = loops.lastly();
        break;
      } else {
        tokens.reset(mark);
        break;
      }
    }
    if (catches.isEmpty() && last == null) {
      throw tokens.after(
          "MissingCatchOrFinally", "The Try statement is missing its Catch or Finally block.");
    }
    return new Statement.Try(word.extent(), body, catches, last);
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    int mark = tokens.mark();
    tokens.skipNewLines();
    if (!tokens.peek().is(Kind.OPEN_BRACKET)) {
      tokens.reset(mark);
      return types;
    }
    while (true) {
      types.add(parser.expressions().typeLiteral().name());
      if (!tokens.acceptSign(',')) {
        return types;
      }
      if (!tokens.startsWith('[')) {
        throw tokens.after("MissingTypeLiteralToken", "Missing type literal.");
      }
    }
  }
}
