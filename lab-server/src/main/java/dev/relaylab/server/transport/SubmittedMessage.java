package dev.relaylab.server.transport;

import dev.relaylab.server.policy.SessionFacts;
import java.time.Instant;

/**
 * A message as the SMTP engine took it in.
 *
 * @param session the facts of the session it came by: organisation, connector, client, identity
 * @param sessionId the protocol log's session id, 16 hexadecimal digits
 * @param helo what the client called itself, or empty
 * @param protocol the "with" of the Received header: SMTP, ESMTP, ESMTPS, ESMTPA, ESMTPSA
 * @param tls a description for the Received header such as {@code version=TLS1_3,
 *     cipher=TLS_AES_256_GCM_SHA384}, or null
 * @param content the message as it came, dot-stuffing removed, CRLF line ends
 */
public record SubmittedMessage(
    SessionFacts session,
    String sessionId,
    String helo,
    String protocol,
    String tls,
    Instant received,
    Envelope envelope,
    byte[] content) {}
