package dev.relaylab.server.shell.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into pieces for colours and completion. Unlike the language's lexer it takes any text,
 * also half a statement.
 */
final class LineTokens {

  /** What a piece is. */
  enum Kind {
    COMMAND,
    PARAMETER,
    VARIABLE,
    STRING,
    NUMBER,
    COMMENT,
    KEYWORD,
    OPERATOR,
    BREAK,
    WORD,
    SPACE
  }

  /** A piece of the line, from {@code start} on. */
  record Token(Kind kind, int start, String text) {}

  private static final List<String> KEYWORDS =
      List.of(
          "if",
          "else",
          "elseif",
          "foreach",
          "for",
          "while",
          "do",
          "until",
          "switch",
          "function",
          "param",
          "return",
          "try",
          "catch",
          "finally",
          "throw",
          "break",
          "continue",
          "exit",
          "in",
          "begin",
          "process",
          "end");

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean commandNext = true;

  private LineTokens(String line) {
    this.line = line;
  }

  static List<Token> of(String line) {
    LineTokens tokens = new LineTokens(line);
    while (tokens.at < line.length()) {
      tokens.next();
    }
    return tokens.tokens;
  }

  private void next() {
    char c = line.charAt(at);
    if (c == '\n' || "|;{}()&".indexOf(c) >= 0) {
      add(Kind.BREAK, at + 1);
      commandNext = true;
    } else if (Character.isWhitespace(c)) {
      add(Kind.SPACE, whitespace());
    } else if (c == '"' || c == '\'') {
      add(Kind.STRING, quoted(c));
      commandNext = false;
    } else if (c == '#') {
      int end = line.indexOf('\n', at);
      add(Kind.COMMENT, end < 0 ? line.length() : end);
    } else if (c == '$') {
      add(Kind.VARIABLE, word());
      commandNext = false;
    } else if (c == '=' || c == ',') {
      add(Kind.OPERATOR, at + 1);
      commandNext = c == '=' || commandNext;
    } else {
      plain(c);
    }
  }

  private void plain(char c) {
    int end = Math.max(word(), at + 1);
    String text = line.substring(at, end);
    if (c == '-' && text.length() > 1 && Character.isLetter(text.charAt(1))) {
      add(Kind.PARAMETER, end);
    } else if (text.matches("-?\\d+(\\.\\d+)?([kmgtKMGT][bB])?")) {
      add(Kind.NUMBER, end);
      commandNext = false;
    } else if (commandNext) {
      boolean keyword = KEYWORDS.stream().anyMatch(text::equalsIgnoreCase);
      add(keyword ? Kind.KEYWORD : Kind.COMMAND, end);
      commandNext = keyword;
    } else {
      add(Kind.WORD, end);
    }
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, at, line.substring(at, end)));
    at = end;
  }

  private int whitespace() {
    int end = at;
    while (end < line.length()
        && Character.isWhitespace(line.charAt(end))
        && line.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private int word() {
    int end = at + 1;
    while (end < line.length()
        && !Character.isWhitespace(line.charAt(end))
        && "|;{}()&,'\"=".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int quoted(char quote) {
    int end = at + 1;
    while (end < line.length() && line.charAt(end) != quote) {
      end += line.charAt(end) == '`' && quote == '"' ? 2 : 1;
    }
    return Math.min(line.length(), end + 1);
  }
}
