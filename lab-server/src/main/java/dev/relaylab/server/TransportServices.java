package dev.relaylab.server;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices;
import dev.relaylab.server.transport.MessageSink;
import java.util.List;
import java.util.Map;

/**
 * The Windows services of a running server, with what stops when one of them is stopped: the
 * connectors of its role listen no more, and without the Transport service no message is taken from
 * the Front End ({@code 451 4.7.0 … PRX1}) and none leaves a queue. All run again after the lab's
 * next start.
 */
final class TransportServices implements WindowsServices {
  private static final Map<TransportRole, String> SERVICES =
      Map.of(
          TransportRole.FrontendTransport, "MSExchangeFrontEndTransport",
          TransportRole.HubTransport, "MSExchangeTransport");

  private final WindowsServices kept = WindowsServices.standalone();
  private final Runnable changed;

  /**
   * All running.
   *
   * @param changed is told after a service was started or stopped
   */
  TransportServices(Runnable changed) {
    this.changed = changed;
  }

  @Override
  public List<Service> services() {
    return kept.services();
  }

  @Override
  public void start(String name) {
    kept.start(name);
    changed.run();
  }

  @Override
  public void stop(String name) {
    kept.stop(name);
    changed.run();
  }

  @Override
  public void configure(String name, String displayName, StartType startType) {
    kept.configure(name, displayName, startType);
  }

  private boolean runs(TransportRole role) {
    String name = SERVICES.get(role);
    return kept.services().stream()
        .noneMatch(service -> service.name().equals(name) && !service.running());
  }

  /** The organisation without the Receive connectors of services that are stopped. */
  Organisation served(Organisation organisation) {
    Organisation served = organisation;
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      if (!runs(connector.role())) {
        served = served.put(connector.object().with(ReceiveConnectorSchema.ENABLED, false));
      }
    }
    return served;
  }

  /** Takes messages while the Transport service runs. */
  MessageSink guard(MessageSink transport) {
    return message -> {
      if (!runs(TransportRole.HubTransport)) {
        throw new IllegalStateException("The Microsoft Exchange Transport service is stopped.");
      }
      return transport.accept(message);
    };
  }

  /** Does the work of the queues while the Transport service runs. */
  Runnable guard(Runnable work) {
    return () -> {
      if (runs(TransportRole.HubTransport)) {
        work.run();
      }
    };
  }
}
