package dev.relaylab.grader.check;

import dev.relaylab.grader.probe.MemoryLine;
import dev.relaylab.grader.probe.SmtpLine;
import dev.relaylab.grader.probe.SocketLine;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.ConnectException;

/** A lab to probe, over sockets or in memory: the checks cannot tell which. */
public final class Trial implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;
  private final TrialLab lab;
  private final Reach reach;

  /** How a port of the server is reached. */
  interface Reach {
    SmtpLine dial(IpAddress from, int port) throws IOException;
  }

  /**
   * @param sockets whether the lab's real listeners are dialled, or its engine in memory
   */
  public Trial(TrialLab lab, boolean sockets) {
    this(
        lab,
        sockets
            ? (from, port) -> socket(lab, from, port)
            : (from, port) -> memory(lab, from, port));
  }

  Trial(TrialLab lab, Reach reach) {
    this.lab = lab;
    this.reach = reach;
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
    return reach.dial(from, port);
  }

  private static SmtpLine socket(TrialLab lab, IpAddress from, int port) throws IOException {
    IpAddress server = lab.organisation().server().addressFor(from);
    return new SocketLine(lab.dialler().dial(from, server, port, TIMEOUT_MILLIS), TIMEOUT_MILLIS);
  }

  private static SmtpLine memory(TrialLab lab, IpAddress from, int port) throws IOException {
    return new MemoryLine(
        lab.dialogue(from, port)
            .orElseThrow(() -> new ConnectException("Nothing listens on port " + port + ".")));
  }

  @Override
  public void close() {
    lab.close();
  }
}
