package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SmartHost;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.SessionFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** Transport with mailboxes, hosts and a clock that a test holds in its hand. */
final class TransportLab {
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final IpAddress PRINTER = IpAddress.parse("192.0.2.40");

  final LabClock clock = LabClock.standingAt(NOW);
  final FakeHosts hosts = new FakeHosts();
  final Map<String, List<byte[]>> mailboxes = new ConcurrentHashMap<>();
  private Organisation organisation = FreshInstall.contoso();
  private Path spool;
  private Path logs;
  private Executor worker = Runnable::run;
  private Executor senders;
  private volatile String refusing;
  private MailboxStore real;
  private Courier courier = hosts;
  private Transport transport;

  Transport transport() {
    if (transport == null) {
      transport =
          new Transport(
              new Transport.Settings(
                  clock,
                  1,
                  () -> organisation,
                  this::deliver,
                  hosts,
                  courier,
                  worker,
                  senders,
                  spool,
                  logs));
    }
    return transport;
  }

  /** Puts mail into mailboxes of the real kind too. */
  TransportLab mailboxesIn(MailboxStore store) {
    real = store;
    return this;
  }

  private void deliver(String address, byte[] content) {
    if (real != null) {
      real.deliver(address, content);
    }
    if (address.equalsIgnoreCase(refusing)) {
      throw new IllegalStateException("The mailbox takes nothing now");
    }
    mailboxes
        .computeIfAbsent(address.toLowerCase(Locale.ROOT), any -> new CopyOnWriteArrayList<>())
        .add(content);
  }

  TransportLab spool(Path folder) {
    spool = folder;
    return this;
  }

  TransportLab logs(Path folder) {
    logs = folder;
    return this;
  }

  TransportLab worker(Executor executor) {
    worker = executor;
    return this;
  }

  TransportLab senders(Executor executor) {
    senders = executor;
    return this;
  }

  /** Another way to hosts than to pretend. */
  TransportLab courier(Courier other) {
    courier = other;
    return this;
  }

  /** One mailbox that takes nothing, or null for none. */
  TransportLab refusing(String address) {
    refusing = address;
    return this;
  }

  Organisation organisation() {
    return organisation;
  }

  TransportLab change(UnaryOperator<Organisation> change) {
    organisation = change.apply(organisation);
    return this;
  }

  TransportLab put(AdObject object) {
    return change(before -> before.put(object));
  }

  <T> TransportLab config(Property<T> property, T value) {
    return put(TransportConfigSchema.in(organisation).with(property, value));
  }

  <T> TransportLab service(Property<T> property, T value) {
    AdObject service =
        organisation.all(TransportServiceSchema.SCHEMA).iterator().next().with(property, value);
    return put(service);
  }

  static AdObject sendConnector(String name, String... spaces) {
    List<AddressSpace> parsed = new ArrayList<>();
    for (String space : spaces) {
      parsed.add(AddressSpace.parse(space));
    }
    return AdObject.of(SendConnectorSchema.SCHEMA, name)
        .with(SendConnectorSchema.ADDRESS_SPACES, parsed);
  }

  static AdObject smartHost(String name, String space, String... hosts) {
    List<SmartHost> parsed = new ArrayList<>();
    for (String host : hosts) {
      parsed.add(SmartHost.parse(host));
    }
    return sendConnector(name, space)
        .with(SendConnectorSchema.DNS_ROUTING_ENABLED, false)
        .with(SendConnectorSchema.SMART_HOSTS, parsed);
  }

  /** With a connector to the Internet, as exercises have it. */
  TransportLab internet() {
    return put(sendConnector("Internet", "*"));
  }

  TransportLab domain(String name, DomainType type) {
    return put(
        AdObject.of(AcceptedDomainSchema.SCHEMA, name)
            .with(AcceptedDomainSchema.DOMAIN_NAME, name)
            .with(AcceptedDomainSchema.DOMAIN_TYPE, type));
  }

  static AdObject recipient(Schema schema, String name, String address, String... proxies) {
    List<String> addresses = new ArrayList<>(List.of("SMTP:" + address));
    for (String proxy : proxies) {
      addresses.add("smtp:" + proxy);
    }
    return AdObject.of(schema, name)
        .with(RecipientSchema.ALIAS, name.toLowerCase(Locale.ROOT))
        .with(RecipientSchema.DISPLAY_NAME, name)
        .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, address)
        .with(RecipientSchema.EMAIL_ADDRESSES, addresses);
  }

  static AdObject contact(String name, String address, String external) {
    return recipient(RecipientSchema.MAIL_CONTACT, name, address)
        .with(RecipientSchema.EXTERNAL_EMAIL_ADDRESS, "SMTP:" + external);
  }

  static AdObject group(String name, boolean closed, String... members) {
    return recipient(
            RecipientSchema.DISTRIBUTION_GROUP,
            name,
            name.toLowerCase(Locale.ROOT) + "@contoso.example")
        .with(RecipientSchema.REQUIRE_SENDER_AUTHENTICATION_ENABLED, closed)
        .with(RecipientSchema.MEMBERS, List.of(members));
  }

  /** How a session counts. */
  enum Who {
    /** Method A: anonymous with the right to relay. */
    ANONYMOUS,
    /** A mailbox user who has logged on. */
    ALICE,
    /** Method B: externally secured. */
    SECURED
  }

  SessionFacts session(Who who) {
    AdObject made =
        AdObject.of(ReceiveConnectorSchema.SCHEMA, "smtp relay")
            .with(ReceiveConnectorSchema.TRANSPORT_ROLE, TransportRole.FrontendTransport)
            .with(
                ReceiveConnectorSchema.AUTH_MECHANISM,
                who == Who.SECURED
                    ? EnumSet.of(AuthMechanism.ExternalAuthoritative)
                    : EnumSet.of(AuthMechanism.Tls));
    Set<Ace> aces = new LinkedHashSet<>();
    switch (who) {
      case ANONYMOUS -> aces.addAll(PermissionGroup.AnonymousUsers.aces());
      case ALICE -> aces.addAll(PermissionGroup.ExchangeUsers.aces());
      case SECURED -> aces.addAll(PermissionGroup.ExchangeServers.aces());
    }
    ReceiveConnector connector =
        organisation.put(made.withAces(aces)).receiveConnector("smtp relay").orElseThrow();
    Identity identity =
        switch (who) {
          case ANONYMOUS -> new Identity.Anonymous();
          case ALICE ->
              Identity.Authenticated.as(
                  organisation.recipient("alice@contoso.example").orElseThrow());
          case SECURED -> new Identity.ExternallySecured();
        };
    return new SessionFacts(organisation, connector, PRINTER, identity, false);
  }

  static Envelope envelope(String sender, String... recipients) {
    List<Envelope.Recipient> all = new ArrayList<>();
    for (String recipient : recipients) {
      all.add(new Envelope.Recipient(recipient, Set.of(), null));
    }
    return new Envelope(sender, null, null, "7BIT", false, all);
  }

  static String text(String sender) {
    return "From: <"
        + sender
        + ">\r\nTo: <somebody@contoso.example>\r\nSubject: Toner low\r\n"
        + "Date: Mon, 2 Mar 2026 09:00:00 +0000\r\nMessage-ID: <toner@printer.example>\r\n\r\n"
        + "Please refill.\r\n";
  }

  MessageSink.Acceptance accept(Who who, Envelope envelope, byte[] content) {
    return transport()
        .accept(
            new SubmittedMessage(
                session(who),
                "08DE000000000001",
                "printer.contoso.example",
                "ESMTP",
                null,
                clock.instant(),
                envelope,
                content));
  }

  void send(Who who, Envelope envelope) {
    accept(who, envelope, text(envelope.sender()).getBytes(StandardCharsets.UTF_8));
  }

  void send(Who who, String sender, String... recipients) {
    send(who, envelope(sender, recipients));
  }

  List<String> mail(String address) {
    return mailboxes.getOrDefault(address, List.of()).stream()
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .toList();
  }

  MessageText only(String address) {
    List<byte[]> all = mailboxes.getOrDefault(address, List.of());
    if (all.size() != 1) {
      throw new AssertionError(address + " has " + all.size() + " messages");
    }
    return MessageText.parse(all.get(0));
  }

  /** Event and source of every tracking row so far. */
  List<String> trail() {
    return transport().tracking().rows().stream()
        .map(row -> row.event() + " " + row.source())
        .toList();
  }

  void pass(Duration time) {
    transport().pass(time);
  }
}
