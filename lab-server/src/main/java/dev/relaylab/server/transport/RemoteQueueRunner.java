package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SmartHost;
import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries one message's recipients in one queue: host by host, until one of them answers for good.
 */
final class RemoteQueueRunner {
  private static final Reply NO_DOMAIN =
      new Reply(550, "5.4.4", "SMTPSEND.DNS.NonExistentDomain; nonexistent domain");

  private final Transport.Settings settings;
  private final Transport transport;

  RemoteQueueRunner(Transport.Settings settings, Transport transport) {
    this.settings = settings;
    this.transport = transport;
  }

  /** True when any recipient came to an end. */
  boolean run(
      Organisation organisation, QueuedMessage message, Queue queue, List<Delivery> deliveries) {
    Destination.Routed routed = (Destination.Routed) deliveries.get(0).destination();
    AdObject connector = routed.connector();
    List<Courier.Hop> hops = hops(organisation, connector, routed.domain());
    Instant now = settings.clock().instant();
    if (hops.isEmpty()) {
      deliveries.forEach(delivery -> transport.fail(message, delivery, NO_DOMAIN, "DNS"));
      transport.reportFailures(message, deliveries);
      return true;
    }
    String error = "";
    for (Courier.Hop hop : hops) {
      try {
        Courier.Outcome outcome =
            settings.courier().hand(hop, envelope(message, deliveries), Stamps.outbound(message));
        if (settle(message, queue, connector, deliveries, outcome, now)) {
          return true;
        }
        error = queue.lastError();
      } catch (IOException unreachable) {
        error =
            "[{LED=451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect};{MSG="
                + unreachable.getMessage()
                + "};{FQDN="
                + hop.host()
                + "};{IP="
                + hop.address()
                + "};{LRT="
                + now
                + "}]";
      }
    }
    String last = error;
    deliveries.stream()
        .filter(delivery -> !delivery.ended())
        .forEach(delivery -> delivery.defer(new Reply(451, "4.4.0", last)));
    queue.failed(error, now, now.plus(RetrySchedule.after(queue.failures() + 1)));
    transport.track(
        message,
        "SMTP",
        "DEFER",
        connector.name(),
        deliveries.stream().map(Delivery::address).toList(),
        List.of(error),
        "");
    return false;
  }

  private static Envelope envelope(QueuedMessage message, List<Delivery> deliveries) {
    Envelope own = message.envelope();
    List<Envelope.Recipient> recipients = new ArrayList<>();
    deliveries.forEach(
        delivery ->
            recipients.add(
                new Envelope.Recipient(delivery.address(), delivery.notifyOn(), delivery.orcpt())));
    return new Envelope(
        own.sender(), own.ret(), own.envid(), own.body(), own.smtpUtf8(), recipients);
  }

  /** True when every recipient has an answer for good, or at least one has and the others wait. */
  private boolean settle(
      QueuedMessage message,
      Queue queue,
      AdObject connector,
      List<Delivery> deliveries,
      Courier.Outcome outcome,
      Instant now) {
    List<Delivery> failed = new ArrayList<>();
    boolean any = false;
    String deferred = "";
    for (Delivery delivery : deliveries) {
      Reply reply =
          outcome.replies().getOrDefault(delivery.address(), new Reply(451, "4.4.0", "No answer"));
      if (reply.positive()) {
        transport.relayed(message, delivery, reply, connector.name(), outcome.dsn());
        any = true;
      } else if (reply.permanentFailure()) {
        transport.fail(message, delivery, reply, "SMTP");
        failed.add(delivery);
        any = true;
      } else {
        delivery.defer(reply);
        deferred = "[{LED=" + reply + "};{LRT=" + now + "}]";
      }
    }
    transport.reportFailures(message, failed);
    if (deferred.isEmpty()) {
      queue.succeeded(now);
    } else {
      queue.note(deferred);
      if (any) {
        queue.failed(deferred, now, now.plus(RetrySchedule.after(queue.failures() + 1)));
      }
    }
    return any;
  }

  private List<Courier.Hop> hops(Organisation organisation, AdObject connector, String domain) {
    List<Courier.Hop> hops = new ArrayList<>();
    if (SmartHosts.used(connector)) {
      for (SmartHost host : SmartHosts.hosts(connector)) {
        Optional<IpAddress> address =
            host.address() != null
                ? Optional.of(host.address())
                : settings.nextHops().address(host.name());
        address.ifPresent(
            found ->
                hops.add(
                    hop(
                        organisation,
                        connector,
                        host.toString(),
                        found,
                        connector.get(SendConnectorSchema.PORT))));
      }
      return hops;
    }
    List<String> exchangers = new ArrayList<>(settings.nextHops().exchangers(domain));
    if (exchangers.isEmpty() && settings.nextHops().exists(domain)) {
      exchangers.add(domain);
    }
    for (String host : exchangers) {
      settings
          .nextHops()
          .address(host)
          .ifPresent(found -> hops.add(hop(organisation, connector, host, found, 25)));
    }
    return hops;
  }

  private static Courier.Hop hop(
      Organisation organisation, AdObject connector, String host, IpAddress address, int port) {
    String fqdn = connector.get(SendConnectorSchema.FQDN);
    String credential = connector.get(SendConnectorSchema.AUTHENTICATION_CREDENTIAL);
    boolean logsOn =
        credential != null
            && connector
                .get(SendConnectorSchema.SMART_HOST_AUTH_MECHANISM)
                .name()
                .startsWith("BasicAuth");
    String user = logsOn ? credential.substring(0, Math.max(0, credential.indexOf(':'))) : null;
    String password = logsOn ? credential.substring(credential.indexOf(':') + 1) : null;
    boolean tls =
        connector.get(SendConnectorSchema.REQUIRE_TLS)
            || connector
                .get(SendConnectorSchema.SMART_HOST_AUTH_MECHANISM)
                .name()
                .equals("BasicAuthRequireTLS");
    return new Courier.Hop(
        host,
        address,
        port,
        fqdn == null ? organisation.server().fqdn() : fqdn,
        tls,
        connector.get(SendConnectorSchema.IGNORE_STARTTLS),
        user,
        password);
  }
}
