package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services that remember whether they run. */
final class StandaloneServices implements WindowsServices {
  private static final Map<String, String> NAMES = names();
  private final Set<String> stopped = new LinkedHashSet<>();

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("MSExchangeDelivery", "Microsoft Exchange Mailbox Transport Delivery");
    names.put("MSExchangeFrontEndTransport", "Microsoft Exchange Frontend Transport");
    names.put("MSExchangeSubmission", "Microsoft Exchange Mailbox Transport Submission");
    names.put("MSExchangeTransport", "Microsoft Exchange Transport");
    return names;
  }

  @Override
  public synchronized List<Service> services() {
    return NAMES.entrySet().stream()
        .map(name -> new Service(name.getKey(), name.getValue(), !stopped.contains(name.getKey())))
        .toList();
  }

  @Override
  public synchronized void start(String name) {
    stopped.remove(name);
  }

  @Override
  public synchronized void stop(String name) {
    stopped.add(name);
  }
}
