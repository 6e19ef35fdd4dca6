package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * A lexical element.
 *
 * @param text operators and words as written (dashes made plain); a variable's or parameter's name
 * @param value a number's value, or null
 * @param parts what a string or an expandable word is made of, or null
 * @param spaced whether white space stands before it
 */
record Token(
    Kind kind, String text, Object value, List<Part> parts, Extent extent, boolean spaced) {

  /** What a token is. */
  enum Kind {
    END,
    NEWLINE,
    SEMICOLON,
    PIPE,
    AND_AND,
    OR_OR,
    AMPERSAND,
    OPEN_PAREN,
    CLOSE_PAREN,
    OPEN_BRACE,
    CLOSE_BRACE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    SUB_EXPRESSION,
    ARRAY_EXPRESSION,
    HASH,
    COMMA,
    OPERATOR,
    VARIABLE,
    SPLAT,
    STRING,
    NUMBER,
    WORD,
    PARAMETER,
    REDIRECTION,
    LABEL
  }

  /** A piece of a string. */
  sealed interface Part {
    /** Text as it is. */
    record Text(String text) implements Part {}

    /** {@code $name} or {@code ${name}}. */
    record Variable(String name, Extent extent) implements Part {}

    /** {@code $( … )}; the extent is that of the statements within. */
    record Statements(Extent extent) implements Part {}
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isOperator(String wanted) {
    return kind == Kind.OPERATOR && text.equalsIgnoreCase(wanted);
  }

  boolean isWord(String wanted) {
    return kind == Kind.WORD && text.equalsIgnoreCase(wanted);
  }
}
