package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The message tracking log: in memory for questions, and in Exchange's file format on disk. */
public final class TrackingLog implements AutoCloseable {
  private static final int KEPT = 50_000;
  private static final String FIELDS =
      "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,schema-version";

  private final LogFolder files;
  private final Server server;
  private final Deque<TrackingRow> rows = new ArrayDeque<>();

  /**
   * @param folder null keeps the log in memory only
   */
  TrackingLog(Path folder, Supplier<Organisation> organisation) {
    this.files =
        new LogFolder(
            folder,
            "MSGTRK",
            "Message Tracking Log",
            FIELDS,
            LogLimits.of(organisation, TransportServiceSchema.MESSAGE_TRACKING_LOG));
    this.server = organisation.get().server();
  }

  synchronized void add(TrackingRow row) {
    rows.add(row);
    if (rows.size() > KEPT) {
      rows.removeFirst();
    }
    files.add(row.time(), cells(row));
  }

  /** Puts what has happened so far into the file. */
  void flush() {
    files.flush();
  }

  @Override
  public void close() {
    files.close();
  }

  /** The rows so far, oldest first. */
  public synchronized List<TrackingRow> rows() {
    return List.copyOf(rows);
  }

  /** A row as the file has it, a text for each of its fields in their order. */
  public List<String> cells(TrackingRow row) {
    TrackedMessage message = row.message();
    String sender = message.sender().isEmpty() ? "<>" : message.sender();
    boolean device = message.origin().client() != null;
    String client = device ? server.address().toString() : "";
    return List.of(
        files.time(row.time()),
        client,
        device ? server.name() : "",
        server.address().toString(),
        server.name(),
        row.context(),
        row.connector(),
        row.source(),
        row.event(),
        Long.toString(message.id()),
        message.messageId(),
        message.networkMessageId(),
        String.join(";", row.recipients()),
        String.join(";", row.status()),
        Integer.toString(message.size()),
        Integer.toString(row.recipients().size()),
        row.related(),
        row.reference(),
        message.subject(),
        sender,
        sender,
        "",
        message.origin().trusted() ? "Originating" : "Incoming",
        "",
        device ? message.origin().client().toString() : "",
        "",
        "",
        "Email",
        "",
        LogFolder.VERSION);
  }
}
