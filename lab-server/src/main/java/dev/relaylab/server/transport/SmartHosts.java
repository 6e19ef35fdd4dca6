package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SmartHost;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a Send connector routes by smart hosts, and how they are written. */
final class SmartHosts {

  private SmartHosts() {}

  static boolean used(AdObject connector) {
    return !connector.get(SendConnectorSchema.DNS_ROUTING_ENABLED) && !hosts(connector).isEmpty();
  }

  static List<SmartHost> hosts(AdObject connector) {
    return connector.get(SendConnectorSchema.SMART_HOSTS);
  }

  static String text(AdObject connector) {
    return hosts(connector).stream().map(SmartHost::toString).collect(Collectors.joining(","));
  }
}
