package dev.relaylab.server.shell.prompt;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** Names that stand in the lab and not in a table of cmdlets, for completion. */
@FunctionalInterface
public interface NameSource {

  /** The objects that a parameter may be given, or none when it takes something else. */
  List<String> names(CmdletSpec cmdlet, Parameter parameter);

  /** The properties of what a cmdlet writes, or none when that is not known. */
  default List<String> properties(String cmdlet) {
    return List.of();
  }

  /** The files that a name may mean. */
  default List<String> files() {
    return List.of();
  }
}
