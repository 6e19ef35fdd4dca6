package dev.relaylab.server.command;

import dev.relaylab.server.internet.Machine;
import java.util.LinkedHashMap;
import java.util.Map;

/** A DNS look-up on a machine, as the journal notes it. */
public final class Lookup {

  private Lookup() {}

  /** The evidence that exercises ask for. */
  public static Map<String, Object> evidence(Machine machine, String type, String name) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("what", "dns");
    seen.put("machine", machine.name());
    seen.put("type", type);
    seen.put("name", name);
    return seen;
  }
}
