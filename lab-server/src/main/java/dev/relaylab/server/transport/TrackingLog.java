package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The message tracking log: in memory for questions, and in Exchange's file format on disk. */
public final class TrackingLog {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int KEPT = 50_000;
  private static final String FIELDS =
      "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,schema-version";

  private final Path folder;
  private final Server server;
  private final Deque<TrackingRow> rows = new ArrayDeque<>();

  /**
   * @param folder null keeps the log in memory only
   */
  public TrackingLog(Path folder, Server server) {
    this.folder = folder;
    this.server = server;
  }

  synchronized void add(TrackingRow row) {
    rows.add(row);
    if (rows.size() > KEPT) {
      rows.removeFirst();
    }
    if (folder != null) {
      write(row);
    }
  }

  /** The rows so far, oldest first. */
  public synchronized List<TrackingRow> rows() {
    return List.copyOf(rows);
  }

  private void write(TrackingRow row) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("MSGTRK" + DAY.format(row.time()) + "-1.log");
      StringBuilder text = new StringBuilder();
      if (!Files.exists(file)) {
        text.append(
                "#Software: Microsoft Exchange Server\r\n#Version: 15.02.1118.007\r\n#Log-type: Message Tracking Log\r\n#Date: ")
            .append(TIME.format(row.time()))
            .append("\r\n#Fields: ")
            .append(FIELDS)
            .append("\r\n");
      }
      text.append(line(row)).append("\r\n");
      Files.write(
          file,
          text.toString().getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The message tracking log cannot be written: " + e.getMessage(), e);
    }
  }

  private String line(TrackingRow row) {
    QueuedMessage message = row.message();
    boolean device = message.origin().client() != null;
    String client = device ? server.address().toString() : "";
    List<String> cells =
        List.of(
            TIME.format(row.time()),
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
            Integer.toString(message.content().length),
            Integer.toString(row.recipients().size()),
            row.related(),
            row.reference(),
            message.subject(),
            message.envelope().sender().isEmpty() ? "<>" : message.envelope().sender(),
            message.envelope().sender().isEmpty() ? "<>" : message.envelope().sender(),
            "",
            message.origin().trusted() ? "Originating" : "Incoming",
            "",
            device ? message.origin().client().toString() : "",
            "",
            "",
            "Email",
            "",
            "15.02.1118.007");
    return cells.stream().map(TrackingLog::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
