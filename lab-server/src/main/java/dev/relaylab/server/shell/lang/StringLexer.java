package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Token.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads strings, here-strings and the variables and statements within them. */
final class StringLexer {
  private final String text;
  private int pos;

  StringLexer(String text) {
    this.text = text;
  }

  /** What was read, and where it ended. */
  record Read(List<Part> parts, int end) {}

  /** A single-quoted string whose opening quote stands at {@code start}. */
  Read single(int start) {
    StringBuilder literal = new StringBuilder();
    for (pos = start + 1; pos < text.length(); pos++) {
      char c = text.charAt(pos);
      if (Characters.isSingleQuote(c)) {
        if (pos + 1 < text.length() && Characters.isSingleQuote(text.charAt(pos + 1))) {
          literal.append(c);
          pos++;
          continue;
        }
        return new Read(List.of(new Part.Text(literal.toString())), pos + 1);
      }
      literal.append(c);
    }
    throw unterminated(start, "'");
  }

  /** A double-quoted string whose opening quote stands at {@code start}. */
  Read twofold(int start) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    pos = start + 1;
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (Characters.isDoubleQuote(c)) {
        if (pos + 1 < text.length() && Characters.isDoubleQuote(text.charAt(pos + 1))) {
          literal.append(c);
          pos += 2;
          continue;
        }
        return new Read(finish(parts, literal), pos + 1);
      }
      expand(parts, literal);
    }
    throw unterminated(start, "\"");
  }

  /** A here-string; {@code start} is at its {@code @}. */
  Read here(int start) {
    boolean expandable = Characters.isDoubleQuote(text.charAt(start + 1));
    int line = text.indexOf('\n', start);
    if (!text.substring(start + 2, line < 0 ? text.length() : line).isBlank()) {
      throw new ParseException(
          new Extent(start + 2, start + 3),
          "UnexpectedCharactersAfterHereStringHeader",
          "No characters are allowed after a here-string header but before the end of the line.",
          false);
    }
    if (line < 0) {
      throw unterminated(start, expandable ? "\"@" : "'@");
    }
    int end = hereEnd(line, expandable);
    if (end < 0) {
      throw unterminated(start, expandable ? "\"@" : "'@");
    }
    String body = text.substring(line + 1, Math.max(line + 1, end));
    int after = text.indexOf('@', end + 1) + 1;
    if (!expandable) {
      return new Read(List.of(new Part.Text(body.replace("\r\n", "\n"))), after);
    }
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    pos = line + 1;
    while (pos < end) {
      expand(parts, literal);
    }
    return new Read(finish(parts, literal), after);
  }

  private int hereEnd(int firstLine, boolean expandable) {
    for (int at = firstLine; at >= 0 && at + 2 < text.length(); at = text.indexOf('\n', at + 1)) {
      char quote = text.charAt(at + 1);
      boolean closes =
          expandable ? Characters.isDoubleQuote(quote) : Characters.isSingleQuote(quote);
      if (closes && text.charAt(at + 2) == '@') {
        return at;
      }
    }
    return -1;
  }

  /** A bare word that may hold variables, such as {@code C:\$name.csv}. */
  Read word(int start) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    pos = start;
    while (pos < text.length() && !Characters.endsWord(text.charAt(pos))) {
      char c = text.charAt(pos);
      if (pos > start && Characters.isQuote(c)) {
        quoted(parts, literal);
      } else {
        expand(parts, literal);
      }
    }
    return new Read(finish(parts, literal), pos);
  }

  /** A quoted piece in the middle of a word. */
  private void quoted(List<Part> parts, StringBuilder literal) {
    StringLexer inner = new StringLexer(text);
    Read read = Characters.isSingleQuote(text.charAt(pos)) ? inner.single(pos) : inner.twofold(pos);
    for (Part part : read.parts()) {
      if (part instanceof Part.Text plain) {
        literal.append(plain.text());
      } else {
        flush(parts, literal);
        parts.add(part);
      }
    }
    pos = read.end();
  }

  private void expand(List<Part> parts, StringBuilder literal) {
    char c = text.charAt(pos);
    if (c == '`' && pos + 1 < text.length()) {
      char next = text.charAt(pos + 1);
      literal.append(Characters.escaped(next));
      pos += 2;
    } else if (c == '$' && pos + 1 < text.length()) {
      dollar(parts, literal);
    } else {
      literal.append(c);
      pos++;
    }
  }

  private void dollar(List<Part> parts, StringBuilder literal) {
    char next = text.charAt(pos + 1);
    if (next == '(') {
      int close = Balance.closing(text, pos + 1);
      flush(parts, literal);
      parts.add(new Part.Statements(new Extent(pos + 2, close)));
      pos = close + 1;
    } else if (next == '{') {
      int close = text.indexOf('}', pos);
      if (close < 0) {
        throw unterminated(pos, "}");
      }
      flush(parts, literal);
      parts.add(new Part.Variable(text.substring(pos + 2, close), new Extent(pos, close + 1)));
      pos = close + 1;
    } else if (Characters.isNameStart(next)
        || next == '?'
        || next == '$'
        || Character.isDigit(next)) {
      int end = nameEnd(text, pos + 1);
      boolean colon = end < text.length() && text.charAt(end) == ':';
      if (colon && (end + 1 >= text.length() || text.charAt(end + 1) != ':')) {
        throw new ParseException(
            new Extent(pos, end + 1),
            "InvalidVariableReferenceWithDrive",
            "Variable reference is not valid. ':' was not followed by a valid variable name"
                + " character. Consider using ${} to delimit the name.",
            false);
      }
      flush(parts, literal);
      parts.add(new Part.Variable(text.substring(pos + 1, end), new Extent(pos, end)));
      pos = end;
    } else {
      literal.append('$');
      pos++;
    }
  }

  /** Where a variable's name that begins at {@code start} ends, scope and all. */
  static int nameEnd(String text, int start) {
    if (start < text.length() && "?$^".indexOf(text.charAt(start)) >= 0) {
      return start + 1;
    }
    int end = start;
    while (end < text.length() && Characters.isName(text.charAt(end))) {
      end++;
    }
    boolean scoped =
        end + 1 < text.length()
            && text.charAt(end) == ':'
            && Characters.isName(text.charAt(end + 1));
    return scoped ? nameEnd(text, end + 1) : end;
  }

  private static void flush(List<Part> parts, StringBuilder literal) {
    if (literal.length() > 0) {
      parts.add(new Part.Text(literal.toString()));
      literal.setLength(0);
    }
  }

  private static List<Part> finish(List<Part> parts, StringBuilder literal) {
    flush(parts, literal);
    return parts.isEmpty() ? List.of(new Part.Text("")) : parts;
  }

  private static ParseException unterminated(int start, String terminator) {
    return new ParseException(
        new Extent(start, start + 1),
        "TerminatorExpectedAtEndOfString",
        "The string is missing the terminator: " + terminator + ".",
        true);
  }
}
