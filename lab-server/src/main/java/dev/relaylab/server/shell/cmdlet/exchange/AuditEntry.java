package dev.relaylab.server.shell.cmdlet.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One command that changed the organisation, as the administrator audit log holds it.
 *
 * @param number the revision that it led to
 * @param object the object that it changed, by its printed identity
 * @param parameters by full name, printed
 * @param changes what it changed in the object; empty unless LogLevel was Verbose
 */
record AuditEntry(
    int number,
    Instant time,
    String cmdlet,
    String object,
    Map<String, String> parameters,
    List<Change> changes) {

  /** A property of the object before and after. */
  record Change(String property, String before, String after) {}
}
