package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parameters of Set-TransportService, which Set-TransportServer has too. */
final class TransportServiceTable {

  private TransportServiceTable() {}

  static Table of(String name, String synopsis) {
    Schema schema = TransportServiceSchema.SCHEMA;
    Table table =
        Table.of(name, synopsis)
            .needs("TransportServiceIdParameter")
            .properties(
                schema,
                Fidelity.REAL,
                "When a message or a queue is tried again, reported late, or given up.",
                "DelayNotificationTimeout",
                "MessageExpirationTimeout",
                "MessageRetryInterval",
                "OutboundConnectionFailureRetryInterval",
                "TransientFailureRetryCount",
                "TransientFailureRetryInterval",
                "QueueMaxIdleTime")
            .properties(
                schema,
                Fidelity.PARTIAL,
                "What the message tracking log holds.",
                "MessageTrackingLogEnabled",
                "MessageTrackingLogSubjectLoggingEnabled")
            .properties(
                schema,
                Fidelity.REAL,
                "Whether the log is written, and how much of it is kept.",
                "AgentLogEnabled",
                "AgentLogMaxAge",
                "AgentLogMaxDirectorySize",
                "AgentLogMaxFileSize",
                "ConnectivityLogEnabled",
                "ConnectivityLogMaxAge",
                "ConnectivityLogMaxDirectorySize",
                "ConnectivityLogMaxFileSize",
                "MessageTrackingLogMaxAge",
                "MessageTrackingLogMaxDirectorySize",
                "MessageTrackingLogMaxFileSize")
            .properties(
                schema,
                Fidelity.PARTIAL,
                "Whether the Sender Filter and Recipient Filter agents act.",
                "AntispamAgentsEnabled")
            .properties(
                schema,
                Fidelity.PARTIAL,
                "A limit on sessions.",
                "MaxConnectionRatePerMinute",
                "MaxOutboundConnections",
                "MaxPerDomainOutboundConnections")
            .ignored(
                Types.ANY,
                "Taken; accounts of other services are not aggregated any more.",
                TransportSync.PARAMETERS);
    return rest(table, schema);
  }

  /** Every other setting is stored and shown. */
  static Table rest(Table table, Schema schema) {
    return rest(table, schema, Set.of());
  }

  /** Every other setting but these is stored and shown. */
  static Table rest(Table table, Schema schema, Set<String> without) {
    List<String> there = new ArrayList<>(table.names());
    there.addAll(without);
    for (Property<?> property : schema.properties()) {
      if (property.writable() && !there.contains(property.name())) {
        table.properties(schema, Fidelity.IGNORED, "Taken and shown.", property.name());
      }
    }
    return table;
  }
}
