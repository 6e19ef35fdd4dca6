package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a file: whole numbers from 0 to 255, or the text of a Base64 file. */
final class FileDataType implements ParameterType {
  static final FileDataType INSTANCE = new FileDataType();

  private FileDataType() {}

  /** Bytes on their way into a cmdlet; they print as the text that a file of them would hold. */
  record Content(byte[] bytes) {
    @Override
    public String toString() {
      return java.util.Base64.getEncoder().encodeToString(bytes);
    }
  }

  @Override
  public String name() {
    return "Byte[]";
  }

  @Override
  public Object convert(Object value) {
    if (value == null || value instanceof Content) {
      return value;
    }
    if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
      byte[] bytes = new byte[list.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = ((Number) list.get(i)).byteValue();
      }
      return new Content(bytes);
    }
    String text =
        value instanceof List<?> lines ? String.join("\n", Types.texts(lines)) : Types.text(value);
    return new Content(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
