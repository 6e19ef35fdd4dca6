package dev.relaylab.server.smtp;

import java.util.function.Supplier;

/**
 * Content after DATA: ends at CRLF.CRLF and at nothing else, and gives up the first dot of a line
 * that begins with one (RFC 5321 sections 4.1.1.4 and 4.5.2). A line feed without its carriage
 * return ends no line here, so no message can hide in another.
 */
final class DataReader implements ContentReader {
  private enum At {
    LINE_START,
    DOT,
    DOT_CR,
    IN_LINE,
    CR,
    END
  }

  private final MessageBuffer content;
  private final Supplier<Outcome> finish;
  private At at = At.LINE_START;

  DataReader(MessageBuffer content, Supplier<Outcome> finish) {
    this.content = content;
    this.finish = finish;
  }

  @Override
  public int read(byte[] input, int from, int to) {
    int kept = from;
    int i = from;
    while (i < to && at != At.END) {
      if (at == At.IN_LINE) {
        i = endOfText(input, i, to);
        if (i == to) {
          break;
        }
      }
      byte c = input[i];
      switch (at) {
        case LINE_START -> {
          if (c == '.') {
            content.append(input, kept, i);
            kept = i + 1;
            at = At.DOT;
          } else {
            at = inLine(c);
          }
        }
        case DOT -> {
          if (c == '\r') {
            kept = i + 1;
            at = At.DOT_CR;
          } else {
            at = inLine(c);
          }
        }
        case DOT_CR -> {
          if (c == '\n') {
            kept = i + 1;
            at = At.END;
          } else {
            content.append((byte) '\r');
            at = c == '\r' ? At.CR : At.IN_LINE;
          }
        }
        case CR -> at = c == '\n' ? At.LINE_START : c == '\r' ? At.CR : At.IN_LINE;
        default -> at = inLine(c);
      }
      i++;
    }
    content.append(input, kept, i);
    return i;
  }

  /** The next octet that may end a line; most octets do not. */
  private static int endOfText(byte[] input, int from, int to) {
    int i = from;
    while (i < to && input[i] != '\r' && input[i] != '\n') {
      i++;
    }
    return i;
  }

  private At inLine(byte c) {
    if (c == '\n') {
      content.sawBareLineFeed();
    }
    return c == '\r' ? At.CR : At.IN_LINE;
  }

  @Override
  public boolean complete() {
    return at == At.END;
  }

  @Override
  public Outcome finish() {
    return finish.get();
  }
}
