package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.SessionFacts;
import java.util.Set;

/** The state of one session as its verbs see and change it. */
final class Conversation {
  private final ReceiveServices services;
  private final SmtpSession session;
  private SessionFacts facts;
  private String hello;
  private boolean extended;
  private String tlsDescription;
  private Transaction transaction;
  private LineHandler expected;
  private ContentReader content;

  /** Takes the next line in place of the command table; an AUTH exchange under way. */
  @FunctionalInterface
  interface LineHandler {
    Outcome line(String line);
  }

  Conversation(ReceiveServices services, SmtpSession session, SessionFacts facts) {
    this.services = services;
    this.session = session;
    this.facts = facts;
  }

  ReceiveServices services() {
    return services;
  }

  SessionFacts facts() {
    return facts;
  }

  Organisation organisation() {
    return facts.organisation();
  }

  ReceiveConnector connector() {
    return facts.connector();
  }

  String sessionId() {
    return session.id();
  }

  Connection connection() {
    return session.connection();
  }

  void log(String data, String context) {
    session.row('*', data, context);
  }

  /** Whether Front End Transport has the session, and not Transport itself. */
  boolean frontEnd() {
    return connector().role() == TransportRole.FrontendTransport;
  }

  boolean anonymous() {
    return facts.identity() instanceof Identity.Anonymous;
  }

  boolean greeted() {
    return hello != null;
  }

  /** What the client called itself; empty when it gave no name. */
  String hello() {
    return hello == null ? "" : hello;
  }

  boolean extended() {
    return extended;
  }

  /** HELO or EHLO: forgets the transaction (RFC 5321 section 4.1.4). */
  void greet(String name, boolean esmtp) {
    if (tls() && hello == null) {
      logClientCertificate();
    }
    hello = name;
    extended = esmtp;
    transaction = null;
  }

  private void logClientCertificate() {
    boolean shown = facts.identity() instanceof Identity.Partner;
    log(
        "",
        "Client certificate chain validation status: '"
            + (shown ? "Valid" : "EmptyCertificate")
            + "'");
    log(
        "",
        "TlsDomainCapabilities='None'; Status='"
            + (shown ? "Success" : "NoRemoteCertificate")
            + "'");
  }

  boolean tls() {
    return facts.tls();
  }

  String tlsDescription() {
    return tlsDescription;
  }

  /** After the handshake nothing the client said in the clear counts (RFC 3207 section 4.2). */
  void tlsEstablished(String description, String partner) {
    tlsDescription = description;
    hello = null;
    transaction = null;
    identity(
        partner != null && takesPartners()
            ? new Identity.Partner(partner)
            : Identity.initial(connector()),
        true);
    if (facts.identity() instanceof Identity.Partner) {
      session.permissionsRow();
    }
  }

  /** Domain security: mutual TLS on a connector that has something to give to partners. */
  private boolean takesPartners() {
    return connector().get(ReceiveConnectorSchema.DOMAIN_SECURE_ENABLED)
        && connector().rightsOf(Set.of(Principal.PARTNER_SERVERS)).contains(Right.SUBMIT);
  }

  void authenticated(Identity identity) {
    identity(identity, facts.tls());
    session.permissionsRow();
  }

  private void identity(Identity identity, boolean tls) {
    facts =
        new SessionFacts(facts.organisation(), facts.connector(), facts.client(), identity, tls);
  }

  /** The mail transaction under way, or null. */
  Transaction transaction() {
    return transaction;
  }

  void begin(Transaction started) {
    transaction = started;
    session.receivingRow();
  }

  void reset() {
    transaction = null;
  }

  LineHandler expected() {
    return expected;
  }

  void expect(LineHandler handler) {
    expected = handler;
  }

  ContentReader content() {
    return content;
  }

  /** What follows is content for this reader, or null for commands again. */
  void read(ContentReader reader) {
    content = reader;
  }
}
