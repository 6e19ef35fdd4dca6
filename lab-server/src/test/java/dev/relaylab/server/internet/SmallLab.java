package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.host.Upgrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** EX01 and the foreign exchangers on sockets, on free ports, with twins or all on 127.0.0.1. */
public final class SmallLab implements AutoCloseable {
  public final Labs.Kept kept = new Labs.Kept();
  public final Map<String, List<String>> foreignMail = new ConcurrentHashMap<>();
  public final ForeignExchangers foreign;
  public final Network network = new Network(this::open);
  public final Dialler dialler;
  private final Listeners server;

  public SmallLab(Organisation organisation, boolean twins) {
    PortMap ports = twins ? PortMap.ephemeral() : PortMap.ephemeral(IpAddress.parse("127.0.0.1"));
    server =
        new Listeners(ports, Labs.services(kept), () -> organisation, Upgrade.NONE, Pause.NONE);
    server.follow(organisation);
    foreign = new ForeignExchangers(ForeignServices.inMemory(Labs.clock(), 7, this::deliver));
    foreign.listen(ports);
    dialler = new Dialler(Zones.standard(), network, twins);
  }

  private void deliver(String address, byte[] content) {
    foreignMail
        .computeIfAbsent(address, none -> new ArrayList<>())
        .add(new String(content, java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<Listening> open() {
    List<Listening> all = new ArrayList<>(server.open());
    all.addAll(foreign.open());
    return all;
  }

  @Override
  public void close() {
    foreign.close();
    server.close();
  }
}
