package dev.relaylab.server.benchmark;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.host.Upgrade;
import dev.relaylab.server.smtp.log.ProtocolLog;
import dev.relaylab.server.transport.MessageSink;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A server in a process of its own for the comparison: {@code engine} (policy and protocol log on,
 * messages discarded after they were taken in) or {@code greenmail}.
 */
public final class BenchServer {

  private BenchServer() {}

  /** Kind, port, folder for logs; prints {@code ready} and runs until it is ended. */
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "engine" -> engine(port, Path.of(args[2]));
      case "greenmail" -> greenMail(port);
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println("ready");
    new CountDownLatch(1).await();
  }

  private static void greenMail(int port) {
    new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp")).start();
  }

  private static void engine(int port, Path logs) {
    Organisation organisation = unlimited(FreshInstall.contoso());
    MessageSink discard = message -> new MessageSink.Acceptance(null, 1, "<1@bench>");
    ReceiveServices services =
        ReceiveServices.of(LabClock.system(), 1, discard).withListener(new ProtocolLog(logs));
    Listeners listeners =
        new Listeners(ports(port), services, () -> organisation, Upgrade.NONE, Pause.NONE);
    listeners.follow(organisation);
  }

  /** One source address plays all clients, so the limits per source are out of the way. */
  private static Organisation unlimited(Organisation fresh) {
    Organisation organisation = fresh;
    for (AdObject connector : fresh.all(ReceiveConnectorSchema.SCHEMA)) {
      organisation =
          organisation.put(
              connector
                  .with(ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PER_SOURCE, Unlimited.none())
                  .with(ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 100));
    }
    return organisation;
  }

  private static PortMap ports(int port25) {
    PortMap others = PortMap.ephemeral();
    return new PortMap() {
      @Override
      public InetSocketAddress listen(dev.relaylab.server.directory.IpAddress address, int port) {
        return port == 25
            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port25)
            : others.listen(address, port);
      }

      @Override
      public InetSocketAddress proxyListen(
          dev.relaylab.server.directory.IpAddress address, int port) {
        return others.proxyListen(address, port);
      }
    };
  }
}
