package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The administrator audit log, newest entry first: every numbered revision of the directory that a
 * cmdlet led to. It needs no store of its own, and is the same after the journal's replay.
 *
 * <p>AdminAuditLogConfig, as it stood before a command, decides whether the command is logged;
 * Set-AdminAuditLogConfig always is (Exchange: Set-AdminAuditLogConfig). The log begins where the
 * present organisation does: at setup, or at the exercise begun last.
 */
final class AdminAuditLog {
  private static final String NOUN = "AdminAuditLogConfig";
  private static final String UNDONE = "lab undo ";

  /** What the canonical form of a command has more than was typed. */
  private static final Set<String> ADDED = Set.of("Confirm", "Instance", "FileData");

  private final Settings settings = Settings.of(NOUN);
  private final List<AuditEntry> entries = new ArrayList<>();

  private AdminAuditLog() {}

  static List<AuditEntry> of(Directory directory, Instant now) {
    AdminAuditLog log = new AdminAuditLog();
    Revision before = null;
    for (Revision revision : directory.revisions()) {
      log.add(before, revision);
      before = revision;
    }
    Object age = log.config(directory.organisation(), "AdminAuditLogAgeLimit");
    Instant oldest = age instanceof Duration limit ? now.minus(limit) : Instant.MIN;
    return log.entries.stream().filter(entry -> entry.time().isAfter(oldest)).toList();
  }

  private void add(Revision before, Revision after) {
    CanonicalCall call = call(after.command());
    if (call == null || before == null) {
      if (!after.command().startsWith(UNDONE)) {
        entries.clear();
      }
      return;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    call.parameters().forEach((name, value) -> parameters.put(name, AuditText.of(value)));
    parameters.keySet().removeAll(ADDED);
    if (logged(before.organisation(), call.cmdlet(), parameters)) {
      entries.add(0, entry(before.organisation(), after, call.cmdlet(), parameters));
    }
  }

  /** Null for a remark, such as that of an undo. */
  private static CanonicalCall call(String command) {
    try {
      return CanonicalCall.parse(command);
    } catch (InvalidValueException remark) {
      return null;
    }
  }

  private boolean logged(Organisation config, String cmdlet, Map<String, String> parameters) {
    if (cmdlet.equals("Set-" + NOUN)) {
      return true;
    }
    return Boolean.TRUE.equals(config(config, "AdminAuditLogEnabled"))
        && names(config, "AdminAuditLogCmdlets", cmdlet)
        && !names(config, "AdminAuditLogExcludedCmdlets", cmdlet)
        && (parameters.isEmpty()
            || parameters.keySet().stream()
                .anyMatch(parameter -> names(config, "AdminAuditLogParameters", parameter)));
  }

  private boolean names(Organisation organisation, String property, String name) {
    return Types.texts(config(organisation, property)).stream()
        .anyMatch(wildcard -> Lookup.like(name, wildcard));
  }

  private Object config(Organisation organisation, String property) {
    AdObject config = settings.in(organisation).get(0);
    return config.get(config.schema().property(property).orElseThrow());
  }

  private AuditEntry entry(
      Organisation before, Revision after, String cmdlet, Map<String, String> parameters) {
    ChangedObject changed = ChangedObject.between(before, after.organisation(), parameters);
    boolean verbose = "Verbose".equals(config(before, "LogLevel"));
    return new AuditEntry(
        after.number(),
        after.time(),
        cmdlet,
        changed.identity(before.server()),
        parameters,
        verbose ? changes(changed) : List.of());
  }

  private static List<AuditEntry.Change> changes(ChangedObject changed) {
    List<AuditEntry.Change> changes = new ArrayList<>();
    AdObject shape = changed.either();
    if (shape != null) {
      for (Property<?> property : shape.schema().properties()) {
        String old = value(changed.before(), property);
        String now = value(changed.after(), property);
        if (!Objects.equals(old, now)) {
          changes.add(new AuditEntry.Change(property.name(), old, now));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static String value(AdObject object, Property<?> property) {
    return object == null ? "" : AuditText.of(property, object.get(property));
  }
}
