package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.ValueTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments written to the administrator audit log. They stand in the organisation, where
 * Exchange keeps them in a hidden mailbox, so that writing one is a change like any other: a
 * revision, a line of the journal, an entry of the log.
 */
final class AuditNotes {
  static final String CMDLET = "Write-AdminAuditLog";
  private static final Property<List<String>> COMMENTS =
      Property.readOnly("Comments", ValueTypes.multi(ValueTypes.text(500)), List.of());
  private static final Schema SCHEMA =
      new Schema(
          "labAdminAuditNotes",
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.AdminAuditLogComments",
          "CN=Global Settings",
          "0.1 (8.0.535.0)",
          List.of(COMMENTS));
  private static final String NAME = "Admin Audit Log";

  private AuditNotes() {}

  private static AdObject in(Organisation organisation) {
    return organisation.find(SCHEMA, NAME).orElseGet(() -> AdObject.of(SCHEMA, NAME));
  }

  static Organisation with(Organisation organisation, String comment) {
    AdObject notes = in(organisation);
    List<String> comments = new ArrayList<>(notes.get(COMMENTS));
    comments.add(comment);
    return organisation.put(notes.with(COMMENTS, List.copyOf(comments)));
  }

  /** The commands that write the same comments. */
  static void write(Organisation organisation, List<String> commands) {
    for (String comment : in(organisation).get(COMMENTS)) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("Comment", comment);
      commands.add(CommandText.of(CMDLET, parameters));
    }
  }
}
