package dev.relaylab.server.transport;

import java.time.Instant;
import java.util.List;

/**
 * One row of the message tracking log: what happened to a message, and where (Exchange: message
 * tracking).
 *
 * @param related other addresses that belong to it: the group of members, the recipients of a
 *     report
 * @param reference the Message-ID of the message that a report is about, or empty
 */
public record TrackingRow(
    Instant time,
    String source,
    String event,
    TrackedMessage message,
    String connector,
    List<String> recipients,
    List<String> status,
    String context,
    String related,
    String reference) {}
