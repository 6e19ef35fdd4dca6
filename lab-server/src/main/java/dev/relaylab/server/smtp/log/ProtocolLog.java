package dev.relaylab.server.smtp.log;

import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.ReceiveConnectorSchema.ProtocolLoggingLevel;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.smtp.ProtocolListener;
import dev.relaylab.server.smtp.ProtocolRow;
import dev.relaylab.server.transport.LogFolder;
import dev.relaylab.server.transport.LogLimits;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes the sessions of connectors with ProtocolLoggingLevel Verbose to {@code
 * FrontEnd/ProtocolLog/SmtpReceive} and {@code Hub/ProtocolLog/SmtpReceive}, in the background;
 * what was logged is on disk soon, and at the latest when the log is closed.
 */
public final class ProtocolLog implements ProtocolListener, AutoCloseable {
  private static final String FIELDS =
      "date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context";
  private static final Duration MAX_AGE = Duration.ofDays(30);
  private static final long MAX_FILE_SIZE = 10L << 20;
  private static final long MAX_FOLDER_SIZE = 250L << 20;
  private static final int WAITING = 16_384;

  /** How long rows gather before they are written together. */
  private static final long GATHER_MILLIS = 50;

  private sealed interface Item {}

  private record Line(TransportRole role, ProtocolRow row) implements Item {}

  private record Mark(CountDownLatch reached) implements Item {}

  private record End() implements Item {}

  private final LogFolder frontEnd;
  private final LogFolder hub;
  private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Semaphore urgent = new Semaphore(0);
  private final Thread writer = new Thread(this::run, "protocol log");
  private volatile boolean closed;

  /**
   * Starts the log.
   *
   * @param logs the workspace's {@code logs} folder
   */
  public ProtocolLog(Path logs) {
    this(logs, MAX_FILE_SIZE);
  }

  ProtocolLog(Path logs, long maxFileSize) {
    LogLimits limits = new LogLimits(MAX_AGE, maxFileSize, MAX_FOLDER_SIZE);
    this.frontEnd = log(folder(logs, TransportRole.FrontendTransport), limits);
    this.hub = log(folder(logs, TransportRole.HubTransport), limits);
    writer.setDaemon(true);
    writer.start();
  }

  private static LogFolder log(Path folder, LogLimits limits) {
    return new LogFolder(folder, "RECV", "SMTP Receive Protocol Log", FIELDS, () -> limits);
  }

  /** Where a service's receive log lies under the logs folder. */
  public static Path folder(Path logs, TransportRole role) {
    String service = role == TransportRole.FrontendTransport ? "FrontEnd" : "Hub";
    return logs.resolve(service).resolve("ProtocolLog").resolve("SmtpReceive");
  }

  @Override
  public boolean wants(ReceiveConnector connector) {
    return connector != null
        && connector.get(ReceiveConnectorSchema.PROTOCOL_LOGGING_LEVEL)
            == ProtocolLoggingLevel.Verbose;
  }

  @Override
  public void row(ReceiveConnector connector, ProtocolRow row) {
    if (!closed) {
      put(new Line(connector.role(), row));
    }
  }

  /** Returns when all rows of before are on disk. */
  public void flush() {
    if (closed) {
      return;
    }
    CountDownLatch reached = new CountDownLatch(1);
    put(new Mark(reached));
    urgent.release();
    try {
      reached.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    put(new End());
    urgent.release();
    try {
      writer.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Item item) {
    try {
      waiting.put(item);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Item> batch = new ArrayList<>();
    boolean more = true;
    while (more) {
      try {
        batch.add(waiting.take());
        hurried(urgent.tryAcquire(GATHER_MILLIS, TimeUnit.MILLISECONDS));
        waiting.drainTo(batch);
        more = write(batch);
      } catch (UncheckedIOException rowsLost) {
        release(batch);
        more = batch.stream().noneMatch(End.class::isInstance);
      } catch (InterruptedException stopped) {
        more = false;
      }
      batch.clear();
    }
  }

  /** One request to hurry answers all that stand in line. */
  private void hurried(boolean asked) {
    if (asked) {
      urgent.drainPermits();
    }
  }

  private boolean write(List<Item> batch) {
    boolean more = true;
    for (Item item : batch) {
      if (item instanceof Line line) {
        add(line.role() == TransportRole.FrontendTransport ? frontEnd : hub, line.row());
      } else if (item instanceof End) {
        more = false;
      }
    }
    frontEnd.flush();
    hub.flush();
    release(batch);
    if (!more) {
      frontEnd.close();
      hub.close();
    }
    return more;
  }

  private static void add(LogFolder log, ProtocolRow row) {
    log.add(
        row.time(),
        List.of(
            log.time(row.time()),
            row.connector(),
            row.sessionId(),
            Integer.toString(row.sequence()),
            row.localEndpoint(),
            row.remoteEndpoint(),
            String.valueOf(row.event()),
            row.data(),
            row.context()));
  }

  private static void release(List<Item> batch) {
    for (Item item : batch) {
      if (item instanceof Mark mark) {
        mark.reached().countDown();
      }
    }
  }
}
