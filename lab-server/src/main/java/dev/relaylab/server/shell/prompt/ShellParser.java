package dev.relaylab.server.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor where words begin, and whether a statement goes on in the next line. */
final class ShellParser implements Parser {
  private final ShellSession session;

  ShellParser(ShellSession session) {
    this.session = session;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && session.incomplete(line)) {
      throw new EOFError(-1, cursor, "the statement goes on", "");
    }
    return new Line(line, cursor, Completion.word(line.substring(0, cursor)));
  }

  private record Line(String line, int cursor, String word) implements CompletingParsedLine {

    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return words().size() - 1;
    }

    @Override
    public List<String> words() {
      List<String> words = new ArrayList<>();
      LineTokens.of(line.substring(0, cursor - word.length())).stream()
          .filter(token -> token.kind() != LineTokens.Kind.SPACE)
          .forEach(token -> words.add(token.text()));
      words.add(word);
      return words;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
