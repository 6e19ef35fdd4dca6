package dev.relaylab.server.directory;

/** A next hop of a Send connector, printed as Exchange does: {@code [10.0.0.1]} or a host name. */
public record SmartHost(IpAddress address, String name) {

  /**
   * Parses an IP address, with or without brackets, or a host name.
   *
   * @throws InvalidValueException when the text is neither
   */
  public static SmartHost parse(String text) {
    String trimmed = text.strip();
    try {
      return new SmartHost(IpAddress.parse(trimmed), null);
    } catch (InvalidValueException noAddress) {
      boolean numeric = trimmed.matches("[\\d.\\[\\]:]+");
      if (numeric) {
        throw noAddress;
      }
      return new SmartHost(null, ValueTypes.FQDN_NAME.parse(trimmed));
    }
  }

  @Override
  public String toString() {
    return address == null ? name : "[" + address + "]";
  }
}
