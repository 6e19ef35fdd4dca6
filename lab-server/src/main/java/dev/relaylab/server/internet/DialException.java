package dev.relaylab.server.internet;

import java.net.ConnectException;

/** A connection in the lab's world that cannot be made. */
public final class DialException extends ConnectException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Cause {
    /** The lab's DNS has no address for the name. */
    UNKNOWN_HOST("Name or service not known"),
    /** Nothing listens on that port of the machine. */
    REFUSED("Connection refused"),
    /** No machine has the address. */
    NO_MACHINE("No route to host"),
    /** The address is not of the lab's world. */
    OUTSIDE("Network is unreachable");

    private final String text;

    Cause(String text) {
      this.text = text;
    }

    /** As the system's own programs say it. */
    public String text() {
      return text;
    }
  }

  private final Cause reason;

  private DialException(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  static DialException unknownHost(String host) {
    return new DialException(Cause.UNKNOWN_HOST, "The lab's DNS has no address for " + host + ".");
  }

  static DialException refused(String endpoint) {
    return new DialException(Cause.REFUSED, "Nothing listens on " + endpoint + ".");
  }

  static DialException noMachine(String address) {
    return new DialException(
        Cause.NO_MACHINE,
        "No machine of the lab has the address " + address + "; lab status lists those there are.");
  }

  static DialException outside(String what) {
    return new DialException(
        Cause.OUTSIDE,
        what
            + ", and nothing leaves the lab: connections go only to machines of the lab (lab status lists them).");
  }

  public Cause reason() {
    return reason;
  }
}
