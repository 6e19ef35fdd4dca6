package dev.relaylab.server;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.MailExchanger;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.transport.NextHops;
import java.util.List;
import java.util.Optional;

/** What transport asks of the lab's DNS. */
record ZoneHops(Zones zones) implements NextHops {

  @Override
  public List<String> exchangers(String domain) {
    return zones.mx(domain).stream()
        .map(MailExchanger::host)
        .map(host -> host.equals(".") ? "" : host)
        .toList();
  }

  @Override
  public boolean exists(String domain) {
    return zones.exists(domain);
  }

  @Override
  public Optional<IpAddress> address(String host) {
    return zones.address(host);
  }
}
