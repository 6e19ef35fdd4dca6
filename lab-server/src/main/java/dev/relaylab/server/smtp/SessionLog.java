package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Reply;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The rows of one session, numbered; makes none when nobody listens. */
final class SessionLog {
  private final ReceiveServices services;
  private final ReceiveConnector connector;
  private final boolean wanted;
  private final String id;
  private final String name;
  private final String local;
  private final String remote;
  private int sequence;
  private int messages;

  SessionLog(
      ReceiveServices services, Connection connection, String id, ReceiveConnector connector) {
    this.services = services;
    this.connector = connector;
    this.id = id;
    this.wanted = services.listener().wants(connector);
    this.name = !wanted || connector == null ? "" : connector.identity();
    this.local = wanted ? connection.localEndpoint() : "";
    this.remote = wanted ? connection.remoteEndpoint() : "";
  }

  void row(char event, String data, String context) {
    if (wanted) {
      services
          .listener()
          .row(
              connector,
              new ProtocolRow(
                  services.clock().instant(),
                  name,
                  id,
                  sequence++,
                  local,
                  remote,
                  event,
                  data,
                  context));
    }
  }

  /** A command as it came; what follows the mechanism of AUTH is a secret. */
  void received(String line) {
    if (!wanted) {
      return;
    }
    if (line.regionMatches(true, 0, "AUTH ", 0, 5)
        || line.regionMatches(true, 0, "X-EXPS ", 0, 7)) {
      String[] words = line.strip().split("[ \t]+", 3);
      row('<', words.length > 1 ? words[0] + " " + words[1] : words[0], "");
    } else {
      row('<', line, "");
    }
  }

  void sent(List<Reply> replies, boolean enhanced) {
    if (!wanted) {
      return;
    }
    for (Reply reply : replies) {
      row('>', text(reply, enhanced), "");
    }
  }

  private static String text(Reply reply, boolean enhanced) {
    if (reply.code() == 334 || reply.code() == 235) {
      return reply.code() + " <authentication response>";
    }
    return enhanced ? reply.toString() : reply.code() + " " + reply.text();
  }

  /**
   * A delay.
   *
   * @param cause named by the row, or empty
   */
  void tarpit(Duration delay, String cause) {
    if (wanted) {
      StringBuilder data = new StringBuilder("Tarpit for '").append(delay.toDaysPart()).append('.');
      twoDigits(data, delay.toHoursPart()).append(':');
      twoDigits(data, delay.toMinutesPart()).append(':');
      twoDigits(data, delay.toSecondsPart()).append('\'');
      if (!cause.isEmpty()) {
        data.append(" due to '").append(cause).append('\'');
      }
      row('*', data.toString(), "");
    }
  }

  private static StringBuilder twoDigits(StringBuilder to, int number) {
    return to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** A transaction begins: {@code session id;time;n of this session}. */
  void receiving() {
    if (wanted) {
      String time = services.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
      row('*', id + ";" + time + ";" + ++messages, "receiving message");
    }
  }

  void permissions(Set<Right> rights) {
    if (!wanted) {
      return;
    }
    StringBuilder names = new StringBuilder();
    for (Right right : rights) {
      if (!right.logName().isEmpty()) {
        names.append(names.isEmpty() ? "" : " ").append(right.logName());
      }
    }
    row('*', names.isEmpty() ? "None" : names.toString(), "Set Session Permissions");
  }
}
