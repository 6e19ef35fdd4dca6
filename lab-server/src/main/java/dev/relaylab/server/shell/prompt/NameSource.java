package dev.relaylab.server.shell.prompt;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** Names of the lab's objects that a parameter may be given, for completion. */
@FunctionalInterface
public interface NameSource {

  /** The names, or none when the parameter takes something else. */
  List<String> names(CmdletSpec cmdlet, Parameter parameter);
}
