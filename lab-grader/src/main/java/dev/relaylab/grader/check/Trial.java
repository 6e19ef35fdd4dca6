package dev.relaylab.grader.check;

import dev.relaylab.grader.probe.MemoryLine;
import dev.relaylab.grader.probe.SmtpLine;
import dev.relaylab.grader.probe.SocketLine;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;

/** A lab to probe, over sockets or in memory: the checks cannot tell which. */
public final class Trial implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;
  private final TrialLab lab;
  private final boolean sockets;

  public Trial(TrialLab lab, boolean sockets) {
    this.lab = lab;
    this.sockets = sockets;
  }

  public TrialLab lab() {
    return lab;
  }

  /**
   * Connects to a port of the server.
   *
   * @throws IOException when nothing listens there
   */
  SmtpLine dial(IpAddress from, int port) throws IOException {
    if (sockets) {
      IpAddress server = lab.organisation().server().addressFor(from);
      return new SocketLine(lab.dialler().dial(from, server, port, TIMEOUT_MILLIS), TIMEOUT_MILLIS);
    }
    return new MemoryLine(
        lab.dialogue(from, port)
            .orElseThrow(
                () -> new java.net.ConnectException("Nothing listens on port " + port + ".")));
  }

  @Override
  public void close() {
    lab.close();
  }
}
