package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.List;

/** The {@code -Header} parameter. */
final class CsvHeader {

  private CsvHeader() {}

  /** The names given, or null. */
  static List<String> of(CmdletCall call) {
    return call.has("Header") ? call.list("Header").stream().map(Object::toString).toList() : null;
  }
}
