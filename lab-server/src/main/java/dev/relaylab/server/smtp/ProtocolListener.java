package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.ReceiveConnector;

/**
 * Hears every command, reply and event of a session as it happens: the protocol log, and evidence.
 */
public interface ProtocolListener {

  /** Hears nothing. */
  ProtocolListener NONE =
      new ProtocolListener() {
        @Override
        public boolean wants(ReceiveConnector connector) {
          return false;
        }

        @Override
        public void row(ReceiveConnector connector, ProtocolRow row) {}
      };

  /**
   * Asked once when a session begins.
   *
   * @param connector null when no connector took the session
   */
  default boolean wants(ReceiveConnector connector) {
    return true;
  }

  /** Called only where {@link #wants} said so, from the thread that runs the session. */
  void row(ReceiveConnector connector, ProtocolRow row);

  /** Both hear what each of them wants. */
  default ProtocolListener and(ProtocolListener other) {
    ProtocolListener first = this;
    return new ProtocolListener() {
      @Override
      public boolean wants(ReceiveConnector connector) {
        return first.wants(connector) || other.wants(connector);
      }

      @Override
      public void row(ReceiveConnector connector, ProtocolRow row) {
        if (first.wants(connector)) {
          first.row(connector, row);
        }
        if (other.wants(connector)) {
          other.row(connector, row);
        }
      }
    };
  }
}
