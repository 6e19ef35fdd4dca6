package dev.relaylab.docs.book;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.ShellTables;
import dev.relaylab.server.shell.cmdlet.exchange.FidelityLedger;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reference chapter and the fidelity ledger, written from the tables that drive the shell
 * itself. The tables are HTML already: Asciidoctor would take many seconds over them.
 */
final class Reference {
  private static final String TABLE_HEAD =
      "<table class=\"parameters\"><thead><tr><th scope=\"col\">Parameter</th>"
          + "<th scope=\"col\">Type</th><th scope=\"col\">Fidelity</th>"
          + "<th scope=\"col\">Meaning</th></tr></thead><tbody>\n";

  private Reference() {}

  static String page() {
    Shell shell = WorkspaceReader.shell();
    Set<String> ofExchange =
        shell.cmdlets().stream().map(cmdlet -> cmdlet.spec().name()).collect(Collectors.toSet());
    List<CmdletSpec> all =
        ShellTables.of(shell).cmdlets().stream()
            .sorted(Comparator.comparing(CmdletSpec::name))
            .toList();
    return of(
        all.stream().filter(spec -> ofExchange.contains(spec.name())).toList(),
        all.stream().filter(spec -> !ofExchange.contains(spec.name())).toList());
  }

  static String of(List<CmdletSpec> exchange, List<CmdletSpec> powerShell) {
    StringBuilder page =
        new StringBuilder(
            """
            = Cmdlet reference and fidelity ledger
            :toclevels: 2

            The tables on this page are the ones that the shell works by: what is not in them, it refuses.
            Of each parameter they say honestly what the lab does with it.

            """);
    page.append(ledger(exchange, powerShell));
    group(page, "Cmdlets of Exchange and of the network", exchange);
    group(page, "Cmdlets of PowerShell", powerShell);
    return page.toString();
  }

  private static String ledger(List<CmdletSpec> exchange, List<CmdletSpec> powerShell) {
    StringBuilder table =
        new StringBuilder("[cols=\"1,3,>1,>1\",options=\"header\"]\n|===\n")
            .append("|Fidelity |What it means |Exchange, network |PowerShell\n\n");
    for (Fidelity fidelity : Fidelity.values()) {
      table.append(
          "|*%s* |%s |%d |%d%n"
              .formatted(
                  word(fidelity),
                  meaning(fidelity),
                  count(exchange, fidelity),
                  count(powerShell, fidelity)));
    }
    return table.append("|===\n").toString();
  }

  private static long count(List<CmdletSpec> specs, Fidelity fidelity) {
    return FidelityLedger.of(specs).stream().filter(row -> row.fidelity() == fidelity).count();
  }

  private static String meaning(Fidelity fidelity) {
    return switch (fidelity) {
      case REAL -> "does what it does on the real system, as far as mail flow can show";
      case PARTIAL -> "does a part of it; the row says which";
      case IGNORED -> "is accepted and stored or passed over, and changes nothing";
      case REFUSED -> "exists on the real system; the lab says that it has none of it";
    };
  }

  private static void group(StringBuilder page, String title, List<CmdletSpec> specs) {
    page.append("\n== ").append(title).append('\n');
    specs.forEach(spec -> cmdlet(page, spec));
  }

  private static void cmdlet(StringBuilder page, CmdletSpec spec) {
    page.append("\n=== ").append(spec.name()).append("\n\n++++\n<p>");
    page.append(Html.escaped(spec.synopsis())).append("</p>\n");
    if (!spec.parameters().isEmpty()) {
      page.append(TABLE_HEAD);
      spec.parameters().forEach(parameter -> row(page, parameter));
      page.append("</tbody></table>\n");
    }
    for (CmdletSpec.Example example : spec.examples()) {
      page.append(
          "<p class=\"example\">%s</p><pre><kbd>%s</kbd></pre>%n"
              .formatted(Html.escaped(example.meaning()), Html.escaped(example.line())));
    }
    page.append("++++\n");
  }

  private static void row(StringBuilder page, Parameter parameter) {
    page.append(
        "<tr><td><code>-%s</code>%s</td><td>%s</td><td class=\"%s\">%s</td><td>%s</td></tr>%n"
            .formatted(
                Html.escaped(parameter.name()),
                parameter.mandatory() ? " <small>needed</small>" : "",
                Html.escaped(parameter.type().name()),
                word(parameter.fidelity()),
                word(parameter.fidelity()),
                Html.escaped(parameter.help())));
  }

  private static String word(Fidelity fidelity) {
    return fidelity.name().toLowerCase(Locale.ROOT);
  }
}
