package dev.relaylab.server.shell.cmdlet.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Services that remember whether they run: {@code services.txt} has what setup leaves behind. */
final class StandaloneServices implements WindowsServices {
  private final Map<String, Service> services = read();

  /** Service by service: how it starts, whether it runs, its name, its display name. */
  private static Map<String, Service> read() {
    Map<String, Service> services = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (InputStream in = StandaloneServices.class.getResourceAsStream("services.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" +", 4);
          services.put(
              parts[2],
              new Service(
                  parts[2], parts[3], parts[1].equals("running"), StartType.valueOf(parts[0])));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return services;
  }

  @Override
  public synchronized List<Service> services() {
    return List.copyOf(services.values());
  }

  @Override
  public synchronized void start(String name) {
    services.computeIfPresent(name, (key, service) -> service.running(true));
  }

  @Override
  public synchronized void stop(String name) {
    services.computeIfPresent(name, (key, service) -> service.running(false));
  }

  @Override
  public synchronized void configure(String name, String displayName, StartType startType) {
    services.computeIfPresent(
        name,
        (key, service) -> new Service(service.name(), displayName, service.running(), startType));
  }
}
