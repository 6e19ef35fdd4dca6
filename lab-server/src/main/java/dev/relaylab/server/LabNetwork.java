package dev.relaylab.server;

import dev.relaylab.server.console.LookupListener;
import dev.relaylab.server.console.MachinePrograms;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.DialException;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.shell.cmdlet.exchange.Network;
import dev.relaylab.server.shell.lang.Program;
import java.io.IOException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lab's network as the cmdlets on one machine see it. */
public record LabNetwork(Machine on, Zones zones, Dialler dialler, LookupListener lookups)
    implements Network {
  private static final int TIMEOUT_MILLIS = 20_000;

  /** The server's network while nothing runs: DNS answers from its zones, and nobody listens. */
  static LabNetwork unplugged() {
    Zones zones = Zones.standard();
    Dialler dialler = new Dialler(zones, new dev.relaylab.server.internet.Network(List::of), false);
    return new LabNetwork(AddressPlan.EX01, zones, dialler, LookupListener.NONE);
  }

  /** The programs that the machine's shell can start, on this network. */
  List<Program> programs() {
    return MachinePrograms.of(on, zones, dialler, lookups);
  }

  @Override
  public String machine() {
    return on.name();
  }

  @Override
  public IpAddress address() {
    return on.address();
  }

  @Override
  public Socket connect(String host, int port) throws IOException {
    try {
      return dialler.dial(on, host, port, TIMEOUT_MILLIS);
    } catch (DialException refused) {
      if (refused.reason() == DialException.Cause.UNKNOWN_HOST) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(refused);
        throw unknown;
      }
      throw refused;
    }
  }

  @Override
  public List<Integer> ports(IpAddress address) {
    return dialler.network().ports(address);
  }

  /**
   * A name without dots is one of the machine's own domain, as Windows's suffix search finds it.
   */
  private String qualified(String host) {
    if (host.indexOf('.') >= 0) {
      return host;
    }
    return zones
        .host(on.address())
        .filter(own -> own.indexOf('.') > 0)
        .map(own -> host + own.substring(own.indexOf('.')))
        .filter(full -> zones.address(full).isPresent())
        .orElse(host);
  }

  @Override
  public List<Answer> resolve(String name, String type) {
    List<Answer> answers = new ArrayList<>();
    switch (type.toUpperCase(Locale.ROOT)) {
      case "MX" ->
          zones
              .mx(name)
              .forEach(mx -> answers.add(new Answer(name, "MX", 3600, mx.host(), mx.preference())));
      case "TXT" ->
          zones.txt(name).forEach(text -> answers.add(new Answer(name, "TXT", 3600, text, 0)));
      case "PTR" ->
          zones
              .host(IpAddress.parse(name))
              .ifPresent(host -> answers.add(new Answer(name, "PTR", 3600, host, 0)));
      default -> {
        boolean v4 = !type.equalsIgnoreCase("AAAA");
        String host = qualified(name);
        zones
            .address(host)
            .filter(address -> address.v4() == v4)
            .ifPresent(
                address ->
                    answers.add(new Answer(host, v4 ? "A" : "AAAA", 3600, address.toString(), 0)));
      }
    }
    if (!answers.isEmpty()) {
      lookups.answered(on, type.toUpperCase(Locale.ROOT), name);
    }
    return answers;
  }
}
