package dev.relaylab.server.transport;

import java.time.Instant;
import java.util.List;

/**
 * One row of the agent log: what a transport agent did, and to whom.
 *
 * @param client the address that the message came into the organisation from
 * @param headerSenders the addresses of From; empty before the content has come
 * @param event the SMTP event at which it acted, such as {@code OnRcptCommand}
 * @param action such as {@code RejectCommand}
 * @param response the SMTP reply, or empty
 */
public record AgentRow(
    Instant time,
    String sessionId,
    String localEndpoint,
    String remoteEndpoint,
    String client,
    String messageId,
    String sender,
    List<String> headerSenders,
    List<String> recipients,
    String agent,
    String event,
    String action,
    String response,
    String reason,
    String reasonData) {}
