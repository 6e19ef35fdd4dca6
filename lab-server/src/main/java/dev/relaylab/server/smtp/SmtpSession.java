package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.CONNECTION_INACTIVITY_TIMEOUT;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.CONNECTION_TIMEOUT;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.ENHANCED_STATUS_CODES_ENABLED;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.policy.Selection;
import dev.relaylab.server.policy.SessionFacts;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One SMTP session of Front End Transport or the Hub, without I/O. A host gives it input with
 * {@link #receive} and then does what {@link #next} says until that is {@link Step#READ}.
 *
 * <p>The session keeps the organisation it began with. It is not safe for use by several threads at
 * once.
 */
public final class SmtpSession {

  /** What the host has to do before it asks again. */
  public enum Step {
    /** Read from the client and {@link #receive} it. */
    READ,
    /** Write what {@link #takeReplies} gives, in one write. */
    WRITE,
    /** Let {@link #delay} pass, or pretend to. */
    DELAY,
    /** Call {@link #commit}, which may take as long as a disk takes. */
    COMMIT,
    /** Do the server's side of a TLS handshake, then tell {@link #tlsEstablished} or close. */
    START_TLS,
    /** Close the connection, first. */
    CLOSE
  }

  private static final Duration SHORT = Duration.ofMinutes(1);

  private final ReceiveServices services;
  private final Connection connection;
  private final String id;
  private final ReceiveConnector connector;
  private final Conversation conversation;
  private final Patience patience;
  private final SessionLog log;
  private final boolean enhanced;
  private final ReplyBuffer output = new ReplyBuffer();
  private final CommandLines lines = new CommandLines();
  private final UnreadInput input = new UnreadInput();
  private Step due;
  private Duration delay = Duration.ZERO;
  private Outcome held;
  private boolean counted;
  private boolean ended;

  /** Begins a session: chooses the connector and greets, or turns the client away. */
  public SmtpSession(ReceiveServices services, Organisation organisation, Connection connection) {
    this.services = services;
    this.connection = connection;
    this.id = SessionIds.format(services.ids().take());
    Selection.Candidate chosen =
        Selection.of(organisation, connection.local(), connection.localPort(), connection.client())
            .winner();
    this.connector = chosen == null ? null : chosen.connector();
    this.patience = new Patience(connector);
    this.log = new SessionLog(services, connection, id, connector);
    this.enhanced = connector == null || connector.get(ENHANCED_STATUS_CODES_ENABLED);
    this.conversation =
        connector == null ? null : new Conversation(services, this, facts(organisation));
    row('+', "", "");
    greet(organisation);
  }

  private SessionFacts facts(Organisation organisation) {
    return new SessionFacts(
        organisation, connector, connection.client(), Identity.initial(connector), false);
  }

  private void greet(Organisation organisation) {
    if (connector == null) {
      turnAway(RelayPolicy.noConnector().reply());
      return;
    }
    Optional<Reply> refusal = services.connections().enter(connector, connection.client());
    if (refusal.isPresent()) {
      turnAway(refusal.get());
      return;
    }
    counted = true;
    permissionsRow();
    String banner = Banner.of(organisation, connector, services.clock().instant());
    row('>', banner, "");
    output.line(banner);
  }

  private void turnAway(Reply reply) {
    emit(Outcome.of(reply).then(Outcome.Then.CLOSE));
  }

  public String id() {
    return id;
  }

  public Connection connection() {
    return connection;
  }

  /** The connector that took the session, or null. */
  public ReceiveConnector connector() {
    return connector;
  }

  /** What the policy knows of the session now; null when no connector took it. */
  public SessionFacts facts() {
    return conversation == null ? null : conversation.facts();
  }

  /** How long the host may wait for input. */
  public Duration inactivityTimeout() {
    return connector == null ? SHORT : connector.get(CONNECTION_INACTIVITY_TIMEOUT);
  }

  /** How long the session may last in all. */
  public Duration connectionTimeout() {
    return connector == null ? SHORT : connector.get(CONNECTION_TIMEOUT);
  }

  /**
   * Takes input. The array is read until {@link #next} says {@link Step#READ} and must not change
   * before.
   */
  public void receive(byte[] bytes, int offset, int length) {
    input.take(bytes, offset, length);
  }

  /** What is unread of the input is copied: the host needs the array before {@link Step#READ}. */
  public void keepInput() {
    input.keep();
  }

  /** Goes on as far as it can without the host. */
  public Step next() {
    while (true) {
      if (due != null) {
        return output.isEmpty() ? take() : Step.WRITE;
      }
      if (held != null) {
        Outcome outcome = held;
        held = null;
        emit(outcome);
      } else if (!advance()) {
        return output.isEmpty() ? Step.READ : Step.WRITE;
      }
    }
  }

  private Step take() {
    Step step = due;
    due = step == Step.CLOSE ? Step.CLOSE : null;
    return step;
  }

  /** Gives all reply bytes there are, to be written in one write. */
  public byte[] takeReplies() {
    return output.take();
  }

  /** The delay that {@link Step#DELAY} stands for. */
  public Duration delay() {
    return delay;
  }

  private boolean advance() {
    if (input.isEmpty()) {
      return false;
    }
    ContentReader content = conversation.content();
    if (content == null) {
      input.feed(lines);
      if (lines.line() != null) {
        answer(lines.takeTooLong() ? Replies.LINE_TOO_LONG : run(lines.line()));
      }
      return true;
    }
    input.feed(content);
    finishContent();
    return true;
  }

  private void finishContent() {
    if (conversation.content() != null && conversation.content().complete()) {
      due = Step.COMMIT;
    }
  }

  /** Checks the message, or the chunk, that is complete, and hands it to transport. */
  public void commit() {
    ContentReader content = conversation.content();
    conversation.read(null);
    answer(content.finish());
  }

  private Outcome run(String line) {
    Conversation.LineHandler handler = conversation.expected();
    if (handler != null) {
      return handler.line(line);
    }
    log.received(line);
    return Verbs.run(conversation, line);
  }

  private void answer(Outcome outcome) {
    if (outcome == null) {
      finishContent();
      return;
    }
    Outcome checked = patience.check(outcome);
    boolean pressed = !checked.pressed().isZero();
    delay = pressed ? checked.pressed() : tarpitted() ? patience.delayOf(checked) : Duration.ZERO;
    if (delay.isZero()) {
      emit(checked);
    } else {
      log.tarpit(delay, pressed ? "Back Pressure" : "");
      held = checked;
      due = Step.DELAY;
    }
  }

  /** Only sessions that have not logged on are delayed. */
  private boolean tarpitted() {
    return conversation.anonymous() && !InboundConnections.exempt(connection.client());
  }

  private void emit(Outcome outcome) {
    List<Reply> replies = outcome.lines();
    output.reply(replies, enhanced);
    log.sent(replies, enhanced);
    switch (outcome.then()) {
      case GO_ON -> {}
      case START_TLS -> stop(Step.START_TLS);
      case CLOSE -> stop(Step.CLOSE);
    }
  }

  /**
   * What the client sent ahead of its turn is dropped: it must not count under TLS or after the
   * end.
   */
  private void stop(Step step) {
    due = step;
    input.drop();
  }

  /** The handshake begins, in which the server shows this certificate. */
  public void sendingCertificate(X509Certificate certificate) {
    row('*', CertificateRow.of(certificate), CertificateRow.CONTEXT);
  }

  /**
   * The handshake is done; the client has to say hello again.
   *
   * @param partner the domain of a trusted client certificate, or null
   */
  public void tlsEstablished(String protocol, String cipher, String partner) {
    String description = "version=" + protocol.replace("TLSv1.", "TLS1_") + ", cipher=" + cipher;
    row('*', "", CertificateRow.handshake(protocol, cipher));
    conversation.tlsEstablished(description, partner);
  }

  /** The handshake failed; the host closes the connection. */
  public void tlsFailed(String why) {
    row('*', why, "TLS negotiation failed");
    stop(Step.CLOSE);
  }

  /**
   * The client sent nothing for too long, or the session lasted too long; a reply and the end
   * follow.
   */
  public void timedOut(boolean idle) {
    if (due != Step.CLOSE) {
      held = null;
      emit(idle ? Replies.IDLE : Replies.CONNECTION_TIMED_OUT);
    }
  }

  /** The connection is closed; to be called once by the host, whoever closed it. */
  public void ended(boolean byClient) {
    if (ended) {
      return;
    }
    ended = true;
    row('-', "", byClient ? "Remote" : "Local");
    if (counted) {
      services.connections().leave(connector, connection.client());
    }
  }

  void row(char event, String data, String context) {
    log.row(event, data, context);
  }

  void receivingRow() {
    log.receiving();
  }

  void permissionsRow() {
    log.permissions(conversation.facts().rights());
  }
}
