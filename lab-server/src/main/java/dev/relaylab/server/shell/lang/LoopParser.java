package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Lexer.Mode;
import dev.relaylab.server.shell.lang.Token.Kind;

/** Loops and {@code switch}, and which of them a {@code break} may leave. */
final class LoopParser {
  private static final int NOT_IN_FINALLY = -1;
  private static final String FORM = "\nThe correct form is: foreach ($a in $b) {...}";

  private final Parser parser;
  private final Tokens tokens;

  /** How many loops are open within the innermost finally block. */
  private int inFinally = NOT_IN_FINALLY;

  LoopParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Statement statement(String keyword, String label) {
    return switch (keyword) {
      case "while" -> whileLoop(label);
      case "do" -> doLoop(label);
      case "for" -> forLoop(label);
      case "foreach" -> forEach(label);
      default -> {
        int before = open();
        try {
          yield new SwitchParser(parser, tokens).parse(label);
        } finally {
          inFinally = before;
        }
      }
    };
  }

  private int open() {
    int before = inFinally;
    if (inFinally != NOT_IN_FINALLY) {
      inFinally++;
    }
    return before;
  }

  /** What a script block within a finally block does stays within it. */
  int enterBlock() {
    int before = inFinally;
    inFinally = NOT_IN_FINALLY;
    return before;
  }

  void leaveBlock(int before) {
    inFinally = before;
  }

  /** The block behind {@code finally}. */
  Block lastly() {
    int before = inFinally;
    inFinally = 0;
    try {
      return parser.braces(
          "MissingFinallyStatementBlock", "The Finally block is missing its statement block.");
    } finally {
      inFinally = before;
    }
  }

  /**
   * Refuses what would leave a finally block.
   *
   * @param word return, break or continue
   */
  void leaves(Token word, String label) {
    boolean stays =
        inFinally == NOT_IN_FINALLY
            || !word.isWord("return") && (inFinally > 0 || !label.isEmpty());
    if (!stays) {
      throw new ParseException(
          word.extent(),
          "ControlLeavingFinally",
          "Flow of control cannot leave a Finally block.",
          false);
    }
  }

  private Block body(String keyword) {
    int before = open();
    try {
      return parser.braces(
          "MissingLoopStatement", "Missing statement body in " + keyword + " loop.");
    } finally {
      inFinally = before;
    }
  }

  /** {@code ( statement )} behind a keyword, with the errors of each part. */
  Statement inParentheses(
      String keyword, String openId, String noOpen, String emptyId, String nothing) {
    tokens.expectAfter(Kind.OPEN_PAREN, openId, noOpen);
    tokens.skipNewLines();
    Token first = tokens.peek(Mode.ARGUMENT);
    if (first.is(Kind.END) || first.is(Kind.CLOSE_PAREN)) {
      throw tokens.after(emptyId, nothing);
    }
    Statement inside = parser.statement();
    close(keyword, "MissingEndParenthesisAfterStatement");
    return inside;
  }

  private void close(String keyword, String id) {
    tokens.expectAfter(
        Kind.CLOSE_PAREN,
        id,
        "Missing closing ')' after expression in '" + keyword + "' statement.");
  }

  private Statement condition(String keyword) {
    return inParentheses(
        keyword,
        "MissingOpenParenthesisAfterKeyword",
        "Missing opening '(' after keyword '" + keyword + "'.",
        "MissingExpressionAfterKeyword",
        "Missing expression after '" + keyword + "' in loop.");
  }

  private Statement whileLoop(String label) {
    Token word = tokens.next(Mode.ARGUMENT);
    return new Statement.While(word.extent(), label, condition("while"), body("while"));
  }

  private Statement doLoop(String label) {
    Token word = tokens.next(Mode.ARGUMENT);
    Block body = body("do");
    int mark = tokens.mark();
    tokens.skipNewLines();
    Token which = tokens.peek(Mode.ARGUMENT);
    if (!which.isWord("while") && !which.isWord("until")) {
      tokens.reset(mark);
      throw tokens.after(
          "MissingWhileOrUntilInDoWhile", "Missing while or until keyword in do loop.");
    }
    tokens.next(Mode.ARGUMENT);
    Statement condition = condition(which.text().toLowerCase(java.util.Locale.ROOT));
    return new Statement.Do(word.extent(), label, body, condition, which.isWord("until"));
  }

  private Statement forLoop(String label) {
    Token word = tokens.next(Mode.ARGUMENT);
    tokens.expectAfter(
        Kind.OPEN_PAREN,
        "MissingOpenParenthesisAfterKeyword",
        "Missing opening '(' after keyword 'for'.");
    Statement[] parts = new Statement[3];
    for (int i = 0; i < 3; i++) {
      if (i > 0 && !separator()) {
        break;
      }
      parts[i] = part();
    }
    close("for", "MissingEndParenthesisAfterStatement");
    return new Statement.For(word.extent(), label, parts[0], parts[1], parts[2], body("for"));
  }

  private Statement part() {
    int mark = tokens.mark();
    tokens.skipNewLines();
    Token next = tokens.peek(Mode.ARGUMENT);
    boolean empty = next.is(Kind.SEMICOLON) || next.is(Kind.CLOSE_PAREN) || next.is(Kind.END);
    if (empty) {
      tokens.reset(mark);
      return null;
    }
    return parser.statement();
  }

  private boolean separator() {
    if (tokens.accept(Kind.SEMICOLON) || tokens.accept(Kind.NEWLINE)) {
      return true;
    }
    int mark = tokens.mark();
    tokens.skipNewLines();
    if (tokens.accept(Kind.SEMICOLON)) {
      return true;
    }
    tokens.reset(mark);
    return false;
  }

  private Statement forEach(String label) {
    int mark = tokens.mark();
    Token word = tokens.next(Mode.ARGUMENT);
    tokens.skipNewLines();
    if (!tokens.accept(Kind.OPEN_PAREN)) {
      tokens.reset(mark);
      if (!label.isEmpty()) {
        tokens.next(Mode.ARGUMENT);
        throw tokens.after(
            "MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword 'foreach'.");
      }
      return null;
    }
    tokens.skipNewLines();
    Token variable = tokens.peek(Mode.ARGUMENT);
    if (variable.is(Kind.SPLAT)) {
      throw ExpressionParser.splatted(variable);
    }
    if (!variable.is(Kind.VARIABLE)) {
      throw tokens.after(
          "MissingVariableNameAfterForeach", "Missing variable name after foreach." + FORM);
    }
    tokens.next(Mode.ARGUMENT);
    int beforeIn = tokens.mark();
    tokens.skipNewLines();
    if (!tokens.peek(Mode.ARGUMENT).isWord("in")) {
      tokens.reset(beforeIn);
      throw tokens.after(
          "MissingInInForeach", "Missing 'in' after variable in foreach loop." + FORM);
    }
    tokens.next(Mode.ARGUMENT);
    tokens.skipNewLines();
    Token first = tokens.peek(Mode.ARGUMENT);
    if (first.is(Kind.END) || first.is(Kind.CLOSE_PAREN) || first.is(Kind.SEMICOLON)) {
      throw tokens.after("MissingForeachExpression", "Missing expression in foreach loop." + FORM);
    }
    Statement collection = parser.statement();
    tokens.expectAfter(
        Kind.CLOSE_PAREN,
        "MissingEndParenthesisAfterForeach",
        "Missing closing ')' after expression part of foreach loop." + FORM);
    int before = open();
    Block body;
    try {
      body =
          parser.braces(
              "MissingForeachStatement", "Missing statement body in foreach loop." + FORM);
    } finally {
      inFinally = before;
    }
    Expr.Variable name = new Expr.Variable(variable.extent(), variable.text());
    return new Statement.ForEach(word.extent(), label, name, collection, body);
  }
}
