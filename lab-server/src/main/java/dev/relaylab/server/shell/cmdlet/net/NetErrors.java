package dev.relaylab.server.shell.cmdlet.net;

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
}
