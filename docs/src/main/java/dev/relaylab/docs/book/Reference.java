package dev.relaylab.docs.book;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.shell.ShellTables;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The reference chapter and the fidelity ledger, written from the tables that drive the shell
 * itself.
 */
final class Reference {

  private Reference() {}

  static String page() {
    List<CmdletSpec> specs =
        ShellTables.of(WorkspaceReader.shell()).cmdlets().stream()
            .sorted(Comparator.comparing(CmdletSpec::name))
            .toList();
    StringBuilder page = new StringBuilder("= Cmdlet reference and fidelity ledger\n\n");
    page.append(
        "Each parameter says honestly what the lab does with it: *real* (as on Exchange), *partial*, *ignored* (accepted, and without effect) or *refused*.\n\n");
    page.append(specs.size())
        .append(" cmdlets, ")
        .append(specs.stream().mapToInt(spec -> spec.parameters().size()).sum())
        .append(" parameters.\n");
    for (CmdletSpec spec : specs) {
      page.append("\n== ")
          .append(spec.name())
          .append("\n\n")
          .append(escaped(spec.synopsis()))
          .append("\n\n");
      if (!spec.parameters().isEmpty()) {
        page.append(
            "[cols=\"2,2,1,4\",options=\"header\"]\n|===\n|Parameter |Type |Fidelity |Meaning\n\n");
        spec.parameters().forEach(parameter -> row(page, parameter));
        page.append("|===\n");
      }
    }
    return page.toString();
  }

  private static void row(StringBuilder page, Parameter parameter) {
    page.append("|`-")
        .append(parameter.name())
        .append('`')
        .append(parameter.mandatory() ? " (needed)" : "");
    page.append(" |")
        .append(escaped(parameter.type().name()))
        .append(" |")
        .append(parameter.fidelity().name().toLowerCase(Locale.ROOT))
        .append(" |")
        .append(escaped(parameter.help()))
        .append('\n');
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|")
        .replace("{", "\\{")
        .replace("[", "&#91;")
        .replace("*", "&#42;")
        .replace("<", "&lt;");
  }
}
