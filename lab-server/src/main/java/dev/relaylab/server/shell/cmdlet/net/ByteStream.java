package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.Bytes;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A FileStream or MemoryStream: bytes that are held here and saved when the stream is closed. */
public final class ByteStream implements ScriptType.Instance {
  private static final int LARGEST = 64 << 20;
  private final String type;
  private final Consumer<byte[]> save;
  private byte[] bytes;
  private int at;
  private boolean changed;
  private boolean closed;

  /**
   * A stream.
   *
   * @param at where reading and writing begins
   * @param save takes all bytes when it is flushed or closed after a change
   */
  public ByteStream(String type, byte[] bytes, int at, Consumer<byte[]> save) {
    this.type = type;
    this.bytes = bytes.clone();
    this.at = at;
    this.save = save;
  }

  /** What stands from here to the end. */
  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
    at = bytes.length;
    return rest;
  }

  void write(byte[] more) {
    if (closed) {
      throw PsException.called(
          "Write", 3, "Cannot access a closed file.", "ObjectDisposedException");
    }
    int end = at + more.length;
    if (end > LARGEST) {
      throw PsException.called("Write", 3, "The stream would exceed 64 MB.", "IOException");
    }
    bytes = end > bytes.length ? Arrays.copyOf(bytes, end) : bytes;
    System.arraycopy(more, 0, bytes, at, more.length);
    at = end;
    changed = true;
  }

  private Object flush() {
    if (changed) {
      save.accept(bytes.clone());
      changed = false;
    }
    return null;
  }

  void close() {
    if (!closed) {
      flush();
      closed = true;
    }
  }

  @Override
  public Object call(String method, List<Object> given) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "write" -> written(given);
      case "writebyte" -> {
        write(new byte[] {(byte) number(given.get(0))});
        yield null;
      }
      case "read" -> read(given);
      case "readbyte" -> at < bytes.length ? bytes[at++] & 0xff : -1;
      case "toarray", "getbuffer" -> Bytes.list(bytes);
      case "seek" -> at = number(given.get(0));
      case "setlength" -> {
        bytes = Arrays.copyOf(bytes, Math.min(LARGEST, number(given.get(0))));
        changed = true;
        yield null;
      }
      case "flush" -> flush();
      case "close", "dispose" -> {
        close();
        yield null;
      }
      default -> throw noMethod(method);
    };
  }

  private Object written(List<Object> given) {
    byte[] all = Bytes.of(given.get(0));
    int from = given.size() > 1 ? number(given.get(1)) : 0;
    int count = given.size() > 2 ? number(given.get(2)) : all.length - from;
    write(Arrays.copyOfRange(all, from, from + count));
    return null;
  }

  @SuppressWarnings("unchecked")
  private int read(List<Object> given) {
    List<Object> buffer = (List<Object>) given.get(0);
    int offset = number(given.get(1));
    int count = Math.min(Math.min(number(given.get(2)), buffer.size() - offset), bytes.length - at);
    for (int i = 0; i < count; i++) {
      buffer.set(offset + i, bytes[at++] & 0xff);
    }
    return Math.max(0, count);
  }

  private static int number(Object value) {
    return Integer.parseInt(Text.of(value));
  }

  @Override
  public List<String> typeNames() {
    return List.of(type, "System.IO.Stream", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("CanRead", "CanSeek", "CanWrite", "Length", "Position");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "canread", "canseek", "canwrite" -> !closed;
      case "length" -> (long) bytes.length;
      case "position" -> (long) at;
      default -> null;
    };
  }

  @Override
  public boolean assign(String name, Object value) {
    if (!name.equalsIgnoreCase("Position")) {
      return false;
    }
    at = number(value);
    return true;
  }

  @Override
  public String toString() {
    return type;
  }
}
