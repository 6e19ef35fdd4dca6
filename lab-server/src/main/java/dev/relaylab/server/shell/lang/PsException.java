package dev.relaylab.server.shell.lang;

/** A terminating error on its way through the interpreter. */
public class PsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorRecord error;

  public PsException(ErrorRecord error) {
    super(error.message());
    this.error = error;
  }

  public ErrorRecord error() {
    return error;
  }

  /** What a .NET method threw, as PowerShell words it. */
  public static PsException called(
      String method, int arguments, String message, String exceptionClass) {
    return new PsException(
        new ErrorRecord(
            "Exception calling \""
                + method
                + "\" with \""
                + arguments
                + "\" argument(s): \""
                + message
                + "\"",
            "NotSpecified",
            "",
            "MethodInvocationException",
            exceptionClass));
  }
}
