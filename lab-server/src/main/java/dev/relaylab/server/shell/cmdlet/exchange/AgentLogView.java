package dev.relaylab.server.shell.cmdlet.exchange;

import java.time.Instant;
import java.util.List;

/** The agent log, oldest row first. */
public interface AgentLogView {

  List<Row> rows();

  /** One row of the log. Texts are empty where the log has nothing. */
  record Row(
      Instant timestamp,
      String sessionId,
      String ipAddress,
      String messageId,
      String sender,
      List<String> headerSenders,
      List<String> recipients,
      String agent,
      String event,
      String action,
      String smtpResponse,
      String reason,
      String reasonData,
      String diagnostics,
      String networkMessageId,
      String directionality) {}

  /** A log without rows. */
  static AgentLogView empty() {
    return List::of;
  }
}
