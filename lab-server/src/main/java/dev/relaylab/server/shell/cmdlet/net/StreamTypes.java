package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.Bytes;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code System.IO.StreamReader} and {@code StreamWriter}, over connections and files. */
public final class StreamTypes {
  private final Interpreter interpreter;

  public StreamTypes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  public List<ScriptType> all() {
    return List.of(new ReaderType(), new WriterType(), new SslStreamType(), new MemoryType());
  }

  private final class ReaderType implements ScriptType {
    @Override
    public String fullName() {
      return "System.IO.StreamReader";
    }

    @Override
    public Object make(List<Object> arguments) {
      if (arguments.get(0) instanceof NetStream stream) {
        return new LineReader(stream, interpreter::nanosLeft);
      }
      if (arguments.get(0) instanceof ByteStream bytes) {
        return new LineReader(new String(bytes.rest(), StandardCharsets.UTF_8));
      }
      String path = Text.of(arguments.get(0));
      String text = interpreter.host().script(path);
      if (text == null) {
        throw PsException.called(
            ".ctor",
            arguments.size(),
            "Could not find file '" + path + "'.",
            "FileNotFoundException");
      }
      return new LineReader(text);
    }
  }

  private record MemoryType() implements ScriptType {
    @Override
    public String fullName() {
      return "System.IO.MemoryStream";
    }

    @Override
    public Object make(List<Object> arguments) {
      boolean filled = !arguments.isEmpty() && arguments.get(0) instanceof List<?>;
      byte[] bytes = filled ? Bytes.of(arguments.get(0)) : new byte[0];
      return new ByteStream(fullName(), bytes, 0, none -> {});
    }
  }

  private final class WriterType implements ScriptType {
    @Override
    public String fullName() {
      return "System.IO.StreamWriter";
    }

    @Override
    public Object make(List<Object> arguments) {
      if (arguments.get(0) instanceof NetStream stream) {
        return new LineWriter(
            text -> {
              byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
              stream.write(bytes, 0, bytes.length);
            },
            stream);
      }
      if (arguments.get(0) instanceof ByteStream bytes) {
        return LineWriter.over(bytes);
      }
      String path = Text.of(arguments.get(0));
      boolean append = arguments.size() > 1 && Boolean.TRUE.equals(arguments.get(1));
      return new LineWriter(new FileLines(interpreter.host(), path, append), null);
    }
  }
}
