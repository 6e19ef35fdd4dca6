package dev.relaylab.server.transport;

import java.time.Instant;
import java.util.List;

/**
 * One row of the message tracking log: what happened to a message, and where (Exchange: message
 * tracking).
 */
public record TrackingRow(
    Instant time,
    String source,
    String event,
    QueuedMessage message,
    String connector,
    List<String> recipients,
    List<String> status,
    String context) {}
