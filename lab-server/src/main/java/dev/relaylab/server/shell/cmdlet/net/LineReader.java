package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A StreamReader: lines of a connection as they come, or of a text that is there. */
public final class LineReader implements ScriptType.Instance {
  private static final int LONGEST = 1 << 20;

  private final NetStream stream;
  private final Runnable pause;
  private final byte[] buffer = new byte[4096];
  private int at;
  private int end;
  private String text;

  LineReader(NetStream stream, Runnable pause) {
    this.stream = stream;
    this.pause = pause;
  }

  /** A reader of a text that is there. */
  public LineReader(String text) {
    this(null, () -> {});
    this.text = text;
  }

  private int next() {
    if (stream == null) {
      return at < text.length() ? text.charAt(at++) : -1;
    }
    if (at == end) {
      at = 0;
      end = stream.read(buffer, 0, buffer.length, pause);
    }
    return end == 0 ? -1 : buffer[at++] & 0xff;
  }

  private boolean atEnd() {
    return stream == null ? at >= text.length() : at == end && !stream.isOpen();
  }

  /** A line without its end, or null after the last. */
  private String line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    StringBuilder characters = new StringBuilder();
    int c = next();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && line.size() < LONGEST && characters.length() < LONGEST) {
      if (c != '\r') {
        if (stream == null) {
          characters.append((char) c);
        } else {
          line.write(c);
        }
      }
      c = next();
    }
    return stream == null ? characters.toString() : line.toString(StandardCharsets.UTF_8);
  }

  private String rest() {
    StringBuilder rest = new StringBuilder();
    try {
      for (int c = next(); c >= 0 && rest.length() < LONGEST; c = next()) {
        rest.append((char) c);
      }
    } catch (PsException cutOff) {
      if (rest.length() == 0) {
        throw cutOff;
      }
    }
    return rest.toString();
  }

  @Override
  public Object call(String method, List<Object> given) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "readline" -> line();
      case "readtoend" -> rest();
      case "read" -> next();
      case "peek" -> peek();
      case "close", "dispose" -> {
        if (stream != null) {
          stream.close();
        }
        yield null;
      }
      case "discardbuffereddata" -> null;
      default -> throw noMethod(method);
    };
  }

  private int peek() {
    boolean nothing = stream != null && at == end && stream.available() == 0;
    int c = nothing ? -1 : next();
    if (c >= 0) {
      at--;
    }
    return c;
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.IO.StreamReader", "System.IO.TextReader", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("CurrentEncoding", "BaseStream", "EndOfStream");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "endofstream" -> atEnd();
      case "basestream" -> stream;
      case "currentencoding" -> "UTF8";
      default -> null;
    };
  }

  @Override
  public String toString() {
    return typeNames().get(0);
  }
}
