package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The agent log of the Transport service: in memory for questions, and in Exchange's file format on
 * disk, while AgentLogEnabled is set (Exchange: anti-spam agent logging). A refusal is in the file
 * when the client hears of it.
 */
public final class AgentLog implements Consumer<AgentRow>, AutoCloseable {
  private static final int KEPT = 10_000;
  private static final String FIELDS =
      "Timestamp,SessionId,LocalEndpoint,RemoteEndpoint,EnteredOrgFromIP,MessageId,P1FromAddress,P2FromAddresses,Recipient,NumRecipients,Agent,Event,Action,SmtpResponse,Reason,ReasonData,Diagnostics,NetworkMsgID,TenantID,Directionality";

  private final LogFolder files;
  private final Supplier<Organisation> organisation;
  private final Deque<AgentRow> rows = new ArrayDeque<>();

  /**
   * @param logs null keeps the log in memory only
   */
  AgentLog(Path logs, Supplier<Organisation> organisation) {
    this.files =
        new LogFolder(
            logs == null ? null : logs.resolve("Hub").resolve("AgentLog"),
            "AgentLog",
            "Agent Log",
            FIELDS,
            LogLimits.of(organisation, TransportServiceSchema.AGENT_LOG));
    this.organisation = organisation;
  }

  @Override
  public synchronized void accept(AgentRow row) {
    if (!TransportServiceSchema.in(organisation.get())
        .get(TransportServiceSchema.AGENT_LOG_ENABLED)) {
      return;
    }
    rows.add(row);
    if (rows.size() > KEPT) {
      rows.removeFirst();
    }
    files.add(row.time(), cells(row));
    files.flush();
  }

  /** The rows so far, oldest first. */
  public synchronized List<AgentRow> rows() {
    return List.copyOf(rows);
  }

  /** A row as the file has it, a text for each of its fields in their order. */
  public List<String> cells(AgentRow row) {
    String senders = String.join(";", row.headerSenders());
    return List.of(
        files.time(row.time()),
        row.sessionId(),
        row.localEndpoint(),
        row.remoteEndpoint(),
        row.client(),
        row.messageId(),
        row.sender(),
        senders.isEmpty() ? "" : senders + ";",
        String.join(";", row.recipients()),
        Integer.toString(row.recipients().size()),
        row.agent(),
        row.event(),
        row.action(),
        row.response(),
        row.reason(),
        row.reasonData(),
        "",
        "",
        "",
        "Incoming");
  }

  @Override
  public void close() {
    files.close();
  }
}
