package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A StreamWriter: holds text until it is flushed, or at once with AutoFlush. */
public final class LineWriter implements ScriptType.Instance {
  private static final int LONGEST = 1 << 20;

  private final Consumer<String> target;
  private final NetStream stream;
  private final Runnable closing;
  private final StringBuilder held = new StringBuilder();
  private boolean autoFlush;
  private String newLine = "\r\n";

  LineWriter(Consumer<String> target, NetStream stream) {
    this(target, stream, () -> {});
  }

  /** A writer that takes whole texts, and does something when it is closed. */
  LineWriter(Consumer<String> target, NetStream stream, Runnable closing) {
    this.target = target;
    this.stream = stream;
    this.closing = closing;
  }

  /** A writer over bytes that are kept until it is closed. */
  public static LineWriter over(ByteStream bytes) {
    return new LineWriter(
        text -> bytes.write(text.getBytes(StandardCharsets.UTF_8)), null, bytes::close);
  }

  private Object write(String text) {
    held.append(text);
    if (autoFlush || held.length() > LONGEST) {
      flush();
    }
    return null;
  }

  private Object flush() {
    String text = held.toString();
    held.setLength(0);
    target.accept(text);
    return null;
  }

  private Object close() {
    if (stream == null || stream.isOpen()) {
      flush();
    }
    if (stream != null) {
      stream.close();
    }
    closing.run();
    return null;
  }

  private static String written(Object value) {
    return value instanceof List<?> parts
        ? String.join("", parts.stream().map(Text::of).toList())
        : Text.of(value);
  }

  @Override
  public Object call(String method, List<Object> given) {
    String text = given.isEmpty() ? "" : written(given.get(0));
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "write" -> write(text);
      case "writeline" -> write(text + newLine);
      case "flush" -> flush();
      case "close", "dispose" -> close();
      default -> throw noMethod(method);
    };
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.IO.StreamWriter", "System.IO.TextWriter", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("AutoFlush", "BaseStream", "NewLine");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "autoflush" -> autoFlush;
      case "newline" -> newLine;
      case "basestream" -> stream;
      default -> null;
    };
  }

  @Override
  public boolean assign(String name, Object value) {
    if (name.equalsIgnoreCase("AutoFlush")) {
      autoFlush = Boolean.TRUE.equals(value);
    } else if (name.equalsIgnoreCase("NewLine")) {
      newLine = Text.of(value);
    } else {
      return false;
    }
    return true;
  }

  @Override
  public String toString() {
    return typeNames().get(0);
  }
}
