package dev.relaylab.server.command;

/** A verb that ends with a message and an exit status instead of a result. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitStatus;

  private CommandFailure(int exitStatus, String message) {
    super(message);
    this.exitStatus = exitStatus;
  }

  /** What was asked cannot be done: exit status 1. */
  public static CommandFailure refused(String message) {
    return new CommandFailure(1, message);
  }

  /** The command line is wrong: exit status 2. */
  public static CommandFailure usage(String message) {
    return new CommandFailure(2, message);
  }

  /** The lab itself has a fault: exit status 3. */
  public static CommandFailure fault(String message) {
    return new CommandFailure(3, message);
  }

  public int exitStatus() {
    return exitStatus;
  }
}
