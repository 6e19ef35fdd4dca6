package dev.relaylab.server;

import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.smtp.ProtocolListener;
import dev.relaylab.server.smtp.ProtocolRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Watches sessions and tells what each came to, for the journal: who tried to send from where to
 * whom, and the answer. Bounded, so that a load test does not fill the journal.
 */
final class Evidence implements ProtocolListener {
  private static final int MOST = 500;
  private static final int MOST_SESSIONS = 1_000;

  private final Consumer<Map<String, Object>> journal;
  private final AtomicInteger told = new AtomicInteger();
  private final Map<String, Seen> sessions = new ConcurrentHashMap<>();

  Evidence(Consumer<Map<String, Object>> journal) {
    this.journal = journal;
  }

  /** What is known of a session so far. */
  private static final class Seen {
    private String mailFrom;
    private String rcptTo;
    private String user;
    private final List<String> taken = new ArrayList<>();
    private String waiting = "";
  }

  /** Begins to count anew: a new exercise, a new revision. */
  void forget() {
    told.set(0);
  }

  @Override
  public boolean wants(ReceiveConnector connector) {
    return told.get() < MOST;
  }

  @Override
  public void row(ReceiveConnector connector, ProtocolRow row) {
    if (row.event() == '-') {
      sessions.remove(row.sessionId());
      return;
    }
    if (row.event() == '+' && sessions.size() < MOST_SESSIONS) {
      sessions.put(row.sessionId(), new Seen());
    }
    Seen seen = sessions.get(row.sessionId());
    if (seen == null) {
      return;
    }
    if (row.event() == '*' && "authenticated".equals(row.context())) {
      seen.user = row.data();
    } else if (row.event() == '<') {
      heard(seen, row.data());
    } else if (row.event() == '>') {
      answered(seen, row);
    }
  }

  private static void heard(Seen seen, String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    if (upper.startsWith("MAIL FROM:")) {
      seen.waiting = "mail";
      seen.mailFrom = address(line.substring(10));
      seen.rcptTo = null;
      seen.taken.clear();
    } else if (upper.startsWith("RCPT TO:")) {
      seen.waiting = "rcpt";
      seen.rcptTo = address(line.substring(8));
    } else if (upper.equals("DATA") || upper.startsWith("BDAT")) {
      seen.waiting = "data";
    } else if (!upper.startsWith("AUTH") && !seen.waiting.equals("data")) {
      seen.waiting = "";
    }
  }

  private static String address(String argument) {
    String text = argument.strip();
    int open = text.indexOf('<');
    int close = text.indexOf('>');
    return open >= 0 && close > open ? text.substring(open + 1, close) : text.split(" ")[0];
  }

  private void answered(Seen seen, ProtocolRow row) {
    String reply = row.data();
    if (seen.waiting.isEmpty() || reply.startsWith("354") || seen.mailFrom == null) {
      return;
    }
    boolean good = reply.startsWith("2");
    switch (seen.waiting) {
      case "mail" -> {
        if (!good) {
          tell(seen, row, null, false);
        }
      }
      case "rcpt" -> {
        tell(seen, row, seen.rcptTo, false);
        if (good) {
          seen.taken.add(seen.rcptTo);
        }
      }
      default -> {
        List<String> recipients = new ArrayList<>(seen.taken);
        if (recipients.isEmpty()) {
          recipients.add(seen.rcptTo);
        }
        recipients.forEach(recipient -> tell(seen, row, recipient, good));
      }
    }
    seen.waiting = "";
  }

  private void tell(Seen seen, ProtocolRow row, String recipient, boolean accepted) {
    if (told.incrementAndGet() <= MOST) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("what", "smtp");
      data.put("stage", seen.waiting);
      data.put("from", host(row.remoteEndpoint()));
      data.put("to", host(row.localEndpoint()));
      data.put(
          "port",
          Integer.parseInt(
              row.localEndpoint().substring(row.localEndpoint().lastIndexOf(':') + 1)));
      data.put("mailFrom", seen.mailFrom);
      data.put("rcptTo", recipient);
      data.put("user", seen.user);
      data.put("reply", row.data());
      data.put("accepted", accepted);
      journal.accept(data);
    }
  }

  private static String host(String endpoint) {
    String host = endpoint.substring(0, endpoint.lastIndexOf(':'));
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
