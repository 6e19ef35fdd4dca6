package dev.relaylab.grader.analyze;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.host.Upgrade;
import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.MessageSink;
import dev.relaylab.server.transport.SubmittedMessage;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A mail exchanger of the prober's own, on a port that the person names: the lab's engine with
 * everything allowed, which keeps what comes in memory. It delivers nothing further.
 */
public final class CanaryListener implements Canary {
  private static final int MOST_KEPT = 500;
  private final String domain;
  private final List<Kept> kept = new ArrayList<>();
  private final Listeners listeners;

  private record Kept(Set<String> recipients, String content) {}

  /**
   * Listens at once.
   *
   * @param endpoint an address of this machine; port 0 takes a free one
   * @throws dev.relaylab.server.smtp.host.PortException when it cannot
   */
  public CanaryListener(String domain, InetSocketAddress endpoint) {
    this.domain = domain;
    Organisation organisation = takesAll(domain);
    LabClock clock = LabClock.system();
    ReceiveServices services = ReceiveServices.of(clock, System.nanoTime(), this::keep);
    this.listeners =
        new Listeners(at(endpoint), services, () -> organisation, Upgrade.NONE, Pause.NONE);
    listeners.follow(organisation);
  }

  /** The one port is where it was asked for; the one for PROXY headers, unused, anywhere. */
  private static PortMap at(InetSocketAddress endpoint) {
    PortMap anywhere = PortMap.ephemeral(IpAddress.parse("127.0.0.1"));
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        return endpoint;
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return anywhere.proxyListen(address, port);
      }
    };
  }

  private static Organisation takesAll(String domain) {
    Server server =
        new Server(
            "CANARY", "mx." + domain, IpAddress.parse("192.0.2.1"), "CANARY", "dc." + domain);
    Set<Ace> aces = new LinkedHashSet<>(PermissionGroup.AnonymousUsers.aces());
    aces.add(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
    return Organisation.empty(server)
        .put(
            AdObject.of(ReceiveConnectorSchema.SCHEMA, "Canary")
                .with(ReceiveConnectorSchema.TRANSPORT_ROLE, TransportRole.FrontendTransport)
                .with(ReceiveConnectorSchema.BINDINGS, List.of(new Binding(IpAddress.V4_MIN, 25)))
                .with(
                    ReceiveConnectorSchema.REMOTE_IP_RANGES,
                    List.of(IpRange.ALL_V4, IpRange.ALL_V6))
                .with(ReceiveConnectorSchema.FQDN, "mx." + domain)
                .with(ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PER_SOURCE, Unlimited.none())
                .with(ReceiveConnectorSchema.TARPIT_INTERVAL, Duration.ZERO)
                .withAces(aces));
  }

  private synchronized MessageSink.Acceptance keep(SubmittedMessage message) {
    Set<String> recipients = new LinkedHashSet<>();
    message.envelope().recipients().stream()
        .map(Envelope.Recipient::address)
        .forEach(recipients::add);
    if (kept.size() < MOST_KEPT) {
      kept.add(new Kept(recipients, new String(message.content(), StandardCharsets.UTF_8)));
    }
    return new MessageSink.Acceptance(null, kept.size(), "<" + kept.size() + "@mx." + domain + ">");
  }

  /** Where it listens. */
  public InetSocketAddress endpoint() {
    return listeners.on(25).map(Listening::listen).orElseThrow();
  }

  @Override
  public String domain() {
    return domain;
  }

  @Override
  public boolean proves() {
    return true;
  }

  @Override
  public synchronized Fate fate(Message message) {
    Fate fate = Fate.NOTHING;
    for (Kept each : kept) {
      if (each.content().contains(message.token())) {
        if (each.recipients().stream().anyMatch(r -> !r.equalsIgnoreCase(message.sender()))) {
          return Fate.ARRIVED;
        }
        fate = Fate.BOUNCED;
      }
    }
    return fate;
  }

  @Override
  public void close() {
    listeners.close();
  }
}
