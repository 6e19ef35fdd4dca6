package dev.relaylab.grader.analyze;

import dev.relaylab.grader.probe.SmtpLine;
import dev.relaylab.grader.probe.SocketLine;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Dialler;
import java.io.IOException;
import java.time.Duration;

/** A server of the lab's world, reached as its machines reach it: any address can be the source. */
public final class LabTarget implements Target {
  private final Dialler dialler;
  private final IpAddress host;
  private final int port;
  private final int timeoutMillis;

  /**
   * @param host a documentation address
   */
  public LabTarget(Dialler dialler, IpAddress host, int port, Duration timeout) {
    this.dialler = dialler;
    this.host = host;
    this.port = port;
    this.timeoutMillis = (int) timeout.toMillis();
  }

  @Override
  public String name() {
    String machine = AddressPlan.standard().at(host).map(found -> found.name() + " ").orElse("");
    return machine + host + ":" + port;
  }

  @Override
  public String address() {
    return host.toString();
  }

  @Override
  public String explain(Tried tried) {
    boolean server = host.equals(AddressPlan.EX01.address());
    return server && tried.source().address() != null
        ? "lab explain --from "
            + tried.source().address()
            + " --mail-from "
            + bare(tried.mailFrom())
            + " --rcpt-to "
            + bare(tried.rcptTo())
            + " --to-port "
            + port
        : "";
  }

  /** Without brackets; the null sender keeps them. */
  private static String bare(String path) {
    return path.equals("<>") ? "\"<>\"" : path.replaceAll("[<>]", "");
  }

  @Override
  public SmtpLine connect(Source from) throws IOException {
    IpAddress source = from.address() == null ? AddressPlan.DESK.address() : from.address();
    IpAddress to = source.v4() ? host : AddressPlan.v6Of(host);
    return new SocketLine(dialler.dial(source, to, port, timeoutMillis), timeoutMillis);
  }
}
