package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.TransportRole;

/**
 * What a transport service writes to the event log when it starts and cannot listen: a binding
 * whose address is not the server's, or one that a connector of the other service holds (Exchange:
 * events 1018 and 1019 of MSExchangeTransport).
 */
final class ListenFaults {

  private ListenFaults() {}

  static void log(Organisation organisation, TransportRole role, EventLog log) {
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      if (connector.enabled() && connector.role() == role) {
        connector.bindings().forEach(binding -> log(binding, organisation, role, log));
      }
    }
  }

  private static void log(
      Binding binding, Organisation organisation, TransportRole role, EventLog log) {
    if (!isLocal(binding.address(), organisation.server())) {
      log.add(
          "Error",
          "MSExchangeTransport",
          1019,
          "Failed to start listening (Error: 10049). Binding: " + binding + ".");
    } else if (takenByOther(binding, organisation, role)) {
      log.add(
          "Error",
          "MSExchangeTransport",
          1018,
          "The address is already in use. Binding: " + binding + ".");
      log.add(
          "Error",
          "MSExchangeTransport",
          1019,
          "Failed to start listening (Error: 10048). Binding: " + binding + ".");
    }
  }

  static boolean isLocal(IpAddress address, Server server) {
    return address.isUnspecified() || address.isLoopback() || address.equals(server.address());
  }

  private static boolean takenByOther(
      Binding binding, Organisation organisation, TransportRole role) {
    return organisation.receiveConnectors().stream()
        .filter(other -> other.enabled() && other.role() != role)
        .flatMap(other -> other.bindings().stream())
        .anyMatch(
            other ->
                other.port() == binding.port()
                    && other.address().v4() == binding.address().v4()
                    && (other.address().equals(binding.address())
                        || other.address().isUnspecified()
                        || binding.address().isUnspecified()));
  }
}
