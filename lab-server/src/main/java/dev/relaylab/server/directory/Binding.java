package dev.relaylab.server.directory;

/**
 * A local endpoint of a Receive connector, printed as Exchange does: {@code 0.0.0.0:25}, {@code
 * [::]:25}.
 *
 * @param port 1 to 65535
 */
public record Binding(IpAddress address, int port) {

  /**
   * Parses {@code a.b.c.d:port} or {@code [v6]:port}.
   *
   * @throws InvalidValueException when either part is missing or out of range
   */
  public static Binding parse(String text) {
    String trimmed = text.strip();
    int colon = trimmed.lastIndexOf(':');
    boolean v6 = trimmed.startsWith("[");
    if (colon <= 0
        || (v6 && trimmed.charAt(colon - 1) != ']')
        || (!v6 && trimmed.indexOf(':') != colon)) {
      throw invalid(text);
    }
    try {
      IpAddress address = IpAddress.parse(trimmed.substring(0, colon));
      int port = Integer.parseInt(trimmed.substring(colon + 1));
      if (port < 1 || port > 65535) {
        throw invalid(text);
      }
      return new Binding(address, port);
    } catch (InvalidValueException | NumberFormatException bad) {
      throw invalid(text);
    }
  }

  private static InvalidValueException invalid(String text) {
    return new InvalidValueException(
        "\""
            + text
            + "\" isn't a valid binding. Write an address and a port, such as 0.0.0.0:25 or [::]:25.");
  }

  /** Whether a connection to this local address and port is one of this binding's. */
  public boolean takes(IpAddress local, int localPort) {
    return port == localPort
        && address.v4() == local.v4()
        && (address.isUnspecified() || address.equals(local));
  }

  @Override
  public String toString() {
    return (address.v4() ? address.toString() : "[" + address + "]") + ":" + port;
  }
}
