package dev.relaylab.server.smtp;

import dev.relaylab.server.transport.AgentRow;
import dev.relaylab.server.transport.MessageSink;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What all sessions of one server share; everything a session may ask beside its organisation. */
public record ReceiveServices(
    InstantSource clock,
    SessionIds ids,
    MessageSink sink,
    Accounts accounts,
    RecipientCheck recipients,
    TlsCertificates certificates,
    ProtocolListener listener,
    BackPressure pressure,
    InboundConnections connections,
    MessageRates rates,
    Consumer<AgentRow> agents) {

  /** Mailbox passwords, no recipient check, no TLS, no log, no pressure, fresh counters. */
  public static ReceiveServices of(InstantSource clock, long seed, MessageSink sink) {
    return new ReceiveServices(
        clock,
        new SessionIds(seed),
        sink,
        Accounts.ofDirectory(),
        RecipientCheck.NONE,
        TlsCertificates.NONE,
        ProtocolListener.NONE,
        new BackPressure(),
        new InboundConnections(),
        new MessageRates(clock),
        row -> {});
  }

  public ReceiveServices withAccounts(Accounts other) {
    return new ReceiveServices(
        clock,
        ids,
        sink,
        other,
        recipients,
        certificates,
        listener,
        pressure,
        connections,
        rates,
        agents);
  }

  public ReceiveServices withRecipients(RecipientCheck other) {
    return new ReceiveServices(
        clock,
        ids,
        sink,
        accounts,
        other,
        certificates,
        listener,
        pressure,
        connections,
        rates,
        agents);
  }

  public ReceiveServices withCertificates(TlsCertificates other) {
    return new ReceiveServices(
        clock,
        ids,
        sink,
        accounts,
        recipients,
        other,
        listener,
        pressure,
        connections,
        rates,
        agents);
  }

  public ReceiveServices withListener(ProtocolListener other) {
    return new ReceiveServices(
        clock,
        ids,
        sink,
        accounts,
        recipients,
        certificates,
        other,
        pressure,
        connections,
        rates,
        agents);
  }

  /** Where the rows of the agent log go. */
  public ReceiveServices withAgents(Consumer<AgentRow> other) {
    return new ReceiveServices(
        clock,
        ids,
        sink,
        accounts,
        recipients,
        certificates,
        listener,
        pressure,
        connections,
        rates,
        other);
  }
}
