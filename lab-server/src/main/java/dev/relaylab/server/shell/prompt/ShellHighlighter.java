package dev.relaylab.server.shell.prompt;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours of the line being typed, as PowerShell's own line editor has them. */
final class ShellHighlighter implements Highlighter {

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    LineTokens.of(buffer).forEach(token -> line.styled(style(token.kind()), token.text()));
    return line.toAttributedString();
  }

  private static AttributedStyle style(LineTokens.Kind kind) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    return switch (kind) {
      case COMMAND -> plain.foreground(AttributedStyle.BRIGHT + AttributedStyle.YELLOW);
      case PARAMETER, OPERATOR -> plain.foreground(AttributedStyle.BRIGHT);
      case VARIABLE, KEYWORD -> plain.foreground(AttributedStyle.BRIGHT + AttributedStyle.GREEN);
      case STRING -> plain.foreground(AttributedStyle.CYAN);
      case COMMENT -> plain.foreground(AttributedStyle.GREEN);
      case NUMBER, BREAK, WORD, SPACE -> plain;
    };
  }
}
