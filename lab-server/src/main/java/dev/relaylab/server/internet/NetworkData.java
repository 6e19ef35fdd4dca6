package dev.relaylab.server.internet;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.Listening;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What listens, as data for another process: each entry has {@code endpoint}, {@code connectors},
 * {@code listen} and {@code proxyListen} as {@code lab status --json} writes them; other keys are
 * left alone.
 */
public final class NetworkData {
  private NetworkData() {}

  /** What is open, as maps. */
  public static List<Map<String, Object>> of(Collection<Listening> open) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (Listening listening : open) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("endpoint", listening.endpoint());
      entry.put("connectors", listening.connectors());
      entry.put("listen", text(listening.listen()));
      entry.put("proxyListen", text(listening.proxyListen()));
      data.add(entry);
    }
    return data;
  }

  /**
   * The network that such maps tell of.
   *
   * @throws dev.relaylab.server.directory.InvalidValueException when an endpoint is none
   */
  public static Network network(Collection<? extends Map<String, ?>> data) {
    List<Listening> open = new ArrayList<>();
    for (Map<String, ?> entry : data) {
      Binding endpoint = Binding.parse(String.valueOf(entry.get("endpoint")));
      open.add(
          new Listening(
              endpoint.address(),
              endpoint.port(),
              connectors(entry.get("connectors")),
              real(entry.get("listen")),
              real(entry.get("proxyListen"))));
    }
    return new Network(() -> open);
  }

  private static List<String> connectors(Object names) {
    return names instanceof Collection<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static InetSocketAddress real(Object text) {
    Binding endpoint = Binding.parse(String.valueOf(text));
    return new InetSocketAddress(endpoint.address().toInetAddress(), endpoint.port());
  }

  private static String text(InetSocketAddress endpoint) {
    return new Binding(IpAddress.of(endpoint.getAddress()), endpoint.getPort()).toString();
  }
}
