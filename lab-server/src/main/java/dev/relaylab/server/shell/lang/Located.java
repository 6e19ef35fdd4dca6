package dev.relaylab.server.shell.lang;

/** A terminating error that knows where it came from. */
final class Located extends PsException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorValue value;
  private final boolean endsScript;

  /**
   * @param endsScript whether the next statement is not run either: throw, and -ErrorAction Stop
   */
  Located(ErrorValue value, boolean endsScript) {
    super(value.error());
    this.value = value;
    this.endsScript = endsScript;
  }

  ErrorValue value() {
    return value;
  }

  boolean endsScript() {
    return endsScript;
  }
}
