package dev.relaylab.server.transport;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportServiceSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The connectivity log of the Transport service, in Exchange's file format: what DNS said about a
 * destination, which hosts were tried, and how much went out. It is written while
 * ConnectivityLogEnabled is set (Exchange: connectivity logging).
 */
final class ConnectivityLog {
  private static final String FIELDS = "date-time,session,source,Destination,direction,description";

  private final LogFolder files;
  private final LabClock clock;
  private final Supplier<Organisation> organisation;
  private final AtomicLong sessions = new AtomicLong();

  /**
   * @param logs null writes nothing
   */
  ConnectivityLog(Path logs, LabClock clock, Supplier<Organisation> organisation) {
    this.files =
        new LogFolder(
            logs == null ? null : logs.resolve("Hub").resolve("Connectivity"),
            "CONNECTLOG",
            "Transport Connectivity Log",
            FIELDS,
            LogLimits.of(organisation, TransportServiceSchema.CONNECTIVITY_LOG));
    this.clock = clock;
    this.organisation = organisation;
  }

  void flush() {
    files.flush();
  }

  void close() {
    files.close();
  }

  /** Somebody begins to work off a queue. */
  Session open(Queue queue) {
    String id =
        String.format(
            Locale.ROOT,
            "%016X",
            0x08DE_0000_0000_0000L
                + clock.instant().getEpochSecond() * 4096
                + sessions.incrementAndGet());
    Session session = new Session(id, queue.nextHop());
    session.row("SMTP", "+", queue.deliveryType() + ";QueueLength=" + queue.size());
    return session;
  }

  /** One attempt to reach a destination, and what went there. */
  final class Session {
    private final String id;
    private final String destination;
    private int messages;
    private long bytes;

    private Session(String id, String destination) {
      this.id = id;
      this.destination = destination;
    }

    private void row(String source, String direction, String description) {
      boolean wanted =
          organisation.get().all(TransportServiceSchema.SCHEMA).stream()
              .findFirst()
              .map(service -> service.get(TransportServiceSchema.CONNECTIVITY_LOG_ENABLED))
              .orElse(true);
      if (wanted) {
        files.add(
            clock.instant(),
            List.of(files.time(clock.instant()), id, source, destination, direction, description));
      }
    }

    void hosts(List<Courier.Hop> hops) {
      StringBuilder found = new StringBuilder();
      hops.forEach(hop -> found.append(hop.host()).append('[').append(hop.address()).append("]; "));
      row(
          "DNS",
          ">",
          hops.isEmpty()
              ? "DNS server returned no host"
              : "Target hosts: " + found.toString().strip());
    }

    void connected(Courier.Hop hop) {
      row("SMTP", ">", "Established connection to " + hop.address());
    }

    void failed(Courier.Hop hop, String why) {
      String text = HeaderText.oneLine(String.valueOf(why));
      row("SMTP", ">", "Failed connection to " + hop.address() + " (" + text + ")");
    }

    /** The host was reached and refused the session. */
    void refused(Courier.Hop hop, String reply) {
      connected(hop);
      row("SMTP", ">", hop.host() + " refused the session: " + HeaderText.oneLine(reply));
    }

    void sent(int size) {
      messages++;
      bytes += size;
    }

    void close(boolean spoken) {
      String what = "Messages: " + messages + " Bytes: " + bytes;
      row("SMTP", "-", spoken ? what : what + " (Retry: no host could be spoken to)");
    }
  }
}
