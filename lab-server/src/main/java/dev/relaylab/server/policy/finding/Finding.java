package dev.relaylab.server.policy.finding;

import dev.relaylab.server.policy.explain.Change;
import dev.relaylab.server.policy.explain.Origin;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One fault of one object.
 *
 * @param object the connector or domain, by name
 * @param evidence the setting that shows it, in words
 * @param madeBy the revision that made it so
 * @param mend what mends it, or null where no command does
 */
public record Finding(Fault fault, String object, String evidence, Origin madeBy, Change mend) {

  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("finding", fault.id());
    json.put("severity", fault.severity().toString());
    json.put("title", fault.title());
    json.put("object", object);
    json.put("evidence", evidence);
    json.put("revision", madeBy.revision().number());
    json.put("madeBy", madeBy.revision().typed());
    json.put("mend", mend == null ? null : mend.commandLine());
    return json;
  }

  /** Four lines: what and where, evidence, made by, mended by. */
  public String toText() {
    return fault.severity()
        + "  "
        + fault.id()
        + "  "
        + object
        + "\n    "
        + fault.title()
        + ": "
        + evidence
        + "\n    made by   "
        + madeBy
        + "\n    mended by "
        + (mend == null ? "no single command" : mend.commandLine())
        + "\n";
  }
}
