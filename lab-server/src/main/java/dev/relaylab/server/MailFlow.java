package dev.relaylab.server;

import dev.relaylab.server.certificate.KeyFolder;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.console.LookupListener;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.BlockList;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.ForeignExchangers;
import dev.relaylab.server.internet.ForeignServices;
import dev.relaylab.server.internet.Network;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.policy.CertificateSelection;
import dev.relaylab.server.shell.cmdlet.exchange.ResourceUse;
import dev.relaylab.server.smtp.ProtocolListener;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.TlsCertificates;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.host.Upgrade;
import dev.relaylab.server.smtp.tls.LabTls;
import dev.relaylab.server.smtp.tls.ServerTls;
import dev.relaylab.server.transport.Courier;
import dev.relaylab.server.transport.MailboxStore;
import dev.relaylab.server.transport.MessageSink;
import dev.relaylab.server.transport.SmtpCourier;
import dev.relaylab.server.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** The rooms of mail flow put together around one record: SMTP, transport, foreign exchangers. */
final class MailFlow implements AutoCloseable {
  static {
    // Named, the mail library does not look for its one provider again at every header.
    System.setProperty(
        "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
  }

  private final Zones zones = Zones.standard();
  private final ForeignExchangers foreign;
  private final Transport transport;
  private final ReceiveServices services;
  private final Listeners listeners;
  private final Dialler dialler;
  private final PrivateKeys keys;

  /**
   * What differs between a live lab and a trial.
   *
   * @param ports null for a lab without sockets
   * @param certificates the folder of the lab's certificates, or null for no TLS on sockets
   * @param spool null for none
   * @param logs null for none
   * @param senders speak to other hosts; null leaves that to the worker
   * @param door what stands between the listeners and transport
   */
  record Surroundings(
      PortMap ports,
      boolean twins,
      Path certificates,
      Path spool,
      Path logs,
      Executor worker,
      Executor senders,
      Pause pause,
      ProtocolListener listener,
      MailboxStore mailboxes,
      UnaryOperator<MessageSink> door) {}

  MailFlow(LabRecord record, long seed, Surroundings around) {
    Organisation organisation = record.directory().organisation();
    boolean sockets = around.ports() != null;
    this.keys =
        around.certificates() == null
            ? PrivateKeys.inMemory()
            : new KeyFolder(around.certificates());
    LabTls tls =
        around.certificates() == null
            ? null
            : new LabTls(
                around.certificates(),
                organisation.server(),
                "mail.contoso.example",
                "contoso.example");
    TlsCertificates offered = sockets && tls == null ? TlsCertificates.NONE : inMemory(record);
    Upgrade upgrade = Upgrade.NONE;
    if (tls != null) {
      ServerTls server = new ServerTls(tls, record.directory()::organisation, record.clock(), keys);
      offered = server;
      upgrade = server;
    }
    TlsCertificates foreignTls = sockets && tls == null ? TlsCertificates.NONE : connector -> true;
    this.foreign =
        new ForeignExchangers(
            new ForeignServices(
                record.clock(),
                seed + 1,
                around.mailboxes()::deliver,
                new BlockList(record.clock()),
                foreignTls,
                host -> tls == null ? Upgrade.NONE : new LabTls(around.certificates(), host),
                around.pause()));
    this.dialler = new Dialler(zones, new Network(this::listening), around.twins());
    Courier courier =
        sockets
            ? new SmtpCourier(
                dialler.socketsOf(organisation.server().address()),
                () -> tls == null ? List.of() : tls.authorities())
            : new MemoryCourier(foreign, organisation.server().address());
    this.transport =
        new Transport(
            new Transport.Settings(
                record.clock(),
                seed,
                record.directory()::organisation,
                around.mailboxes(),
                new ZoneHops(zones),
                courier,
                around.worker(),
                around.senders(),
                around.spool(),
                around.logs()));
    this.services =
        ReceiveServices.of(record.clock(), seed, around.door().apply(transport))
            .withCertificates(offered)
            .withListener(around.listener())
            .withAgents(transport.agents());
    this.listeners =
        sockets
            ? new Listeners(
                around.ports(), services, record.directory()::organisation, upgrade, around.pause())
            : null;
    if (sockets) {
      listen(organisation, around.ports());
    }
  }

  private void listen(Organisation organisation, PortMap ports) {
    try {
      listeners.follow(organisation);
      foreign.listen(ports);
    } catch (RuntimeException refused) {
      close();
      throw refused;
    }
  }

  /** Without sockets no key is needed: the organisation decides alone. */
  private static TlsCertificates inMemory(LabRecord record) {
    return connector ->
        CertificateSelection.of(
                record.directory().organisation(), connector, record.clock().instant())
            .isPresent();
  }

  private List<Listening> listening() {
    List<Listening> all = new ArrayList<>(listeners == null ? List.of() : listeners.open());
    all.addAll(foreign.open());
    return all;
  }

  /** How far back pressure has come. */
  ResourceUse resources() {
    return switch (services.pressure().level()) {
      case NORMAL -> ResourceUse.LOW;
      case MEDIUM -> ResourceUse.MEDIUM;
      case HIGH -> ResourceUse.HIGH;
    };
  }

  /** The private keys of the server's certificates. */
  PrivateKeys keys() {
    return keys;
  }

  Zones zones() {
    return zones;
  }

  ForeignExchangers foreign() {
    return foreign;
  }

  Transport transport() {
    return transport;
  }

  ReceiveServices services() {
    return services;
  }

  /** Null without sockets. */
  Listeners listeners() {
    return listeners;
  }

  Dialler dialler() {
    return dialler;
  }

  /** The network as the server itself sees it. */
  LabNetwork onServer() {
    return new LabNetwork(AddressPlan.EX01, zones, dialler, LookupListener.NONE);
  }

  @Override
  public void close() {
    if (listeners != null) {
      listeners.close();
    }
    foreign.close();
    transport.close();
  }
}
