package dev.relaylab.server.shell.lang;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** Arrays of bytes, which scripts hold as lists of numbers from 0 to 255. */
public final class Bytes {

  private Bytes() {}

  public static List<Object> list(byte[] bytes) {
    List<Object> list = new PsArray("byte", List.of());
    for (byte each : bytes) {
      list.add(each & 0xff);
    }
    return list;
  }

  /** The bytes of a GUID as .NET orders them: the first three numbers with their low byte first. */
  static List<Object> of(UUID id) {
    long high = id.getMostSignificantBits();
    return list(
        ByteBuffer.allocate(16)
            .putInt(Integer.reverseBytes((int) (high >> 32)))
            .putShort(Short.reverseBytes((short) (high >> 16)))
            .putShort(Short.reverseBytes((short) high))
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /**
   * The bytes of a list.
   *
   * @throws PsException when an element is no number
   */
  public static byte[] of(Object list) {
    List<?> elements = Convert.elements(list);
    byte[] bytes = new byte[elements.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Convert.integer(elements.get(i));
    }
    return bytes;
  }
}
