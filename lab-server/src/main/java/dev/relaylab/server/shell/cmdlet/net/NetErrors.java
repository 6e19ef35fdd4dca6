package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;

/** What .NET's network classes throw, as scripts see it. */
final class NetErrors {
  static final String REFUSED =
      "No connection could be made because the target machine actively refused it";
  static final String ABORTED =
      "Unable to read data from the transport connection: An existing connection was forcibly closed"
          + " by the remote host.";
  static final String SLOW =
      "Unable to read data from the transport connection: A connection attempt failed because the"
          + " connected party did not properly respond after a period of time.";

  private NetErrors() {}

  static PsException of(String method, int arguments, String message, String exceptionClass) {
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
