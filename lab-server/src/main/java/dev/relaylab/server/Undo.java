package dev.relaylab.server;

import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** One undo and what it tells. */
final class Undo {

  private Undo() {}

  static Map<String, Object> on(LabRecord record, Integer to) {
    Revision undone = record.directory().current();
    Revision back = record.undo(to);
    String remark = back.command();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("revision", back.number());
    result.put("to", Integer.parseInt(remark.substring(remark.indexOf('@') + 1)));
    result.put("undone", undone.typed());
    return result;
  }
}
