package dev.relaylab.server.shell.cmdlet.exchange;

import java.time.Instant;
import java.util.List;

/** The message tracking log, oldest row first. */
public interface TrackingView {

  List<Row> rows();

  /** One row of the log. Texts are empty where the log has nothing. */
  record Row(
      Instant timestamp,
      String clientIp,
      String clientHostname,
      String serverIp,
      String serverHostname,
      String sourceContext,
      String connectorId,
      String source,
      String eventId,
      String internalMessageId,
      String messageId,
      String networkMessageId,
      List<String> recipients,
      List<String> recipientStatus,
      long totalBytes,
      String relatedRecipientAddress,
      String reference,
      String subject,
      String sender,
      String returnPath,
      String messageInfo,
      String directionality,
      String originalClientIp,
      String originalServerIp,
      String customData) {}

  /** A log without rows. */
  static TrackingView empty() {
    return List::of;
  }
}
