package dev.relaylab.server.smtp;

import java.time.Instant;

/**
 * One row of the SMTP protocol log (Exchange: fields of the SMTP receive protocol log).
 *
 * @param connector {@code Server\Connector name}, or empty when no connector took the session
 * @param sessionId 16 hexadecimal digits
 * @param event {@code +} connect, {@code -} disconnect, {@code >} sent, {@code <} received, {@code
 *     *} information
 */
public record ProtocolRow(
    Instant time,
    String connector,
    String sessionId,
    int sequence,
    String localEndpoint,
    String remoteEndpoint,
    char event,
    String data,
    String context) {}
