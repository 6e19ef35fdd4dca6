package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.AuthMechanism.BasicAuth;
import static dev.relaylab.server.directory.AuthMechanism.BasicAuthRequireTLS;
import static dev.relaylab.server.directory.AuthMechanism.ExchangeServer;
import static dev.relaylab.server.directory.AuthMechanism.Integrated;
import static dev.relaylab.server.directory.AuthMechanism.Tls;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.Reply;
import java.util.List;

/**
 * What a session is offered now, by its connector and its state; EHLO lists it in Exchange's order.
 */
final class Capabilities {

  private static final Reply SIZE = line("SIZE");
  private static final Reply PIPELINING = line("PIPELINING");
  private static final Reply DSN = line("DSN");
  private static final Reply ENHANCEDSTATUSCODES = line("ENHANCEDSTATUSCODES");
  private static final Reply STARTTLS = line("STARTTLS");
  private static final Reply X_ANONYMOUSTLS = line("X-ANONYMOUSTLS");
  private static final Reply X_EXPS = line("X-EXPS GSSAPI NTLM");
  private static final Reply EIGHT_BIT_MIME = line("8BITMIME");
  private static final Reply BINARYMIME = line("BINARYMIME");
  private static final Reply CHUNKING = line("CHUNKING");
  private static final Reply SMTPUTF8 = line("SMTPUTF8");
  private static final Reply XLONGADDR = line("XLONGADDR");
  private static final Reply XORAR = line("XORAR");
  private static final Reply XEXCH50 = line("XEXCH50");
  private static final Reply XRDST = line("XRDST");
  private static final Reply XSHADOWREQUEST = line("XSHADOWREQUEST");

  private Capabilities() {}

  private static Reply line(String text) {
    return new Reply(250, null, text);
  }

  static void list(Conversation conversation, List<Reply> lines) {
    ReceiveConnector connector = conversation.connector();
    boolean hub = connector.role() == TransportRole.HubTransport;
    switch (connector.get(SIZE_ENABLED)) {
      case Enabled -> lines.add(line("SIZE " + connector.get(MAX_MESSAGE_SIZE).bytes()));
      case EnabledWithoutValue -> lines.add(SIZE);
      case Disabled -> {}
    }
    add(lines, connector.get(PIPELINING_ENABLED), PIPELINING);
    add(lines, connector.get(DELIVERY_STATUS_NOTIFICATION_ENABLED), DSN);
    add(lines, connector.get(ENHANCED_STATUS_CODES_ENABLED), ENHANCEDSTATUSCODES);
    add(lines, startTls(conversation), STARTTLS);
    add(lines, anonymousTls(conversation), X_ANONYMOUSTLS);
    String mechanisms = mechanisms(conversation);
    if (!mechanisms.isEmpty()) {
      lines.add(line("AUTH" + mechanisms));
    }
    add(lines, serverAuthentication(conversation), X_EXPS);
    add(lines, connector.get(EIGHT_BIT_MIME_ENABLED), EIGHT_BIT_MIME);
    add(lines, connector.get(BINARY_MIME_ENABLED), BINARYMIME);
    add(lines, connector.get(CHUNKING_ENABLED), CHUNKING);
    add(lines, connector.get(SMTP_UTF8_ENABLED), SMTPUTF8);
    add(lines, connector.get(LONG_ADDRESSES_ENABLED), XLONGADDR);
    add(lines, connector.get(ORAR_ENABLED), XORAR);
    boolean server = connector.offers(ExchangeServer);
    add(lines, server && hub, XEXCH50);
    add(lines, server, XRDST);
    add(lines, server && hub, XSHADOWREQUEST);
  }

  private static void add(List<Reply> lines, boolean offered, Reply line) {
    if (offered) {
      lines.add(line);
    }
  }

  static boolean startTls(Conversation conversation) {
    return !conversation.tls() && canDoTls(conversation, Tls);
  }

  static boolean anonymousTls(Conversation conversation) {
    return !conversation.tls()
        && !conversation.connector().get(SUPPRESS_X_ANONYMOUS_TLS)
        && canDoTls(conversation, ExchangeServer);
  }

  private static boolean canDoTls(Conversation conversation, AuthMechanism mechanism) {
    return conversation.connector().offers(mechanism)
        && conversation.services().certificates().usableFor(conversation.connector());
  }

  static boolean serverAuthentication(Conversation conversation) {
    return conversation.connector().offers(ExchangeServer);
  }

  static boolean integrated(Conversation conversation) {
    return conversation.connector().offers(Integrated);
  }

  static boolean gssapi(Conversation conversation) {
    return integrated(conversation) && conversation.connector().get(ENABLE_AUTH_GSSAPI);
  }

  /** Basic authentication, which some connectors offer only under TLS. */
  static boolean basic(Conversation conversation) {
    ReceiveConnector connector = conversation.connector();
    return connector.offers(BasicAuth)
        && (conversation.tls() || !connector.offers(BasicAuthRequireTLS));
  }

  /** Whether AUTH is a verb on this connector at all. */
  static boolean authentication(Conversation conversation) {
    return integrated(conversation) || conversation.connector().offers(BasicAuth);
  }

  private static String mechanisms(Conversation conversation) {
    return (gssapi(conversation) ? " GSSAPI" : "")
        + (integrated(conversation) ? " NTLM" : "")
        + (basic(conversation) ? " LOGIN" : "");
  }
}
