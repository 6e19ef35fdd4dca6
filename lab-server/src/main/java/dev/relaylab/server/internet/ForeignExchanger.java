package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.PortMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One foreign mail exchanger: our own engine with a configuration and mailboxes of its own, in
 * memory or on sockets. How it behaves can be changed while it runs.
 */
public final class ForeignExchanger implements AutoCloseable {
  private static final int SMTP = 25;
  private final ForeignHost host;
  private final ForeignServices services;
  private final ForeignMail mail;
  private final ReceiveServices receive;
  private volatile Behaviour behaviour = new Behaviour.Up();
  private volatile Organisation organisation;
  private Listeners listeners;

  ForeignExchanger(ForeignHost host, ForeignServices services, Supplier<Set<String>> knownSenders) {
    this.host = host;
    this.services = services;
    this.mail = new ForeignMail(host, services.mailboxes());
    this.organisation = ForeignOrganisation.of(host, behaviour);
    long seed = services.seed() + host.machine().address().low();
    this.receive =
        ReceiveServices.of(services.clock(), seed, mail)
            .withRecipients(new ForeignHabits(host, services, () -> behaviour, knownSenders))
            .withCertificates(
                connector ->
                    !(behaviour instanceof Behaviour.RefusingTls)
                        && services.certificates().usableFor(connector));
  }

  public ForeignHost host() {
    return host;
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  /** How many messages it has taken so far. */
  public long taken() {
    return mail.taken();
  }

  /** Behaves so from the next session on; returns when its port is open or closed accordingly. */
  public synchronized void behave(Behaviour next) {
    behaviour = next;
    organisation = ForeignOrganisation.of(host, next);
    if (listeners != null) {
      listeners.follow(organisation);
    }
  }

  /** Opens its port, unless it is down. */
  synchronized void listen(PortMap ports) {
    if (listeners == null) {
      listeners =
          new Listeners(
              ports,
              receive,
              () -> organisation,
              services.upgrade().apply(organisation.server()),
              services.pause());
    }
    listeners.follow(organisation);
  }

  /** What is open now. */
  synchronized List<Listening> open() {
    return listeners == null ? List.of() : listeners.open();
  }

  /** A session without a socket; empty when the host is down. */
  public Optional<InMemoryDialogue> call(IpAddress client) {
    if (behaviour instanceof Behaviour.Down) {
      return Optional.empty();
    }
    Connection connection = new Connection(host.machine().address(), SMTP, client, 40_000);
    return Optional.of(new InMemoryDialogue(receive, organisation, connection));
  }

  @Override
  public synchronized void close() {
    if (listeners != null) {
      listeners.close();
      listeners = null;
    }
  }
}
