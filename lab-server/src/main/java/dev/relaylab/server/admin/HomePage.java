package dev.relaylab.server.admin;

import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.policy.explain.Statement;
import dev.relaylab.server.policy.finding.Finding;
import dev.relaylab.server.policy.finding.Findings;
import dev.relaylab.server.policy.map.RelayMap;
import dev.relaylab.server.policy.map.RelaySentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first page: the server, how open it is, and what is wrong with it. */
record HomePage(AdminBackend lab, Layout layout) implements Page {

  /** A finding as the page has it. */
  record Row(
      String severity,
      String heading,
      String about,
      String evidence,
      int revision,
      String madeBy,
      List<String> mend) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    List<Revision> revisions = lab.revisions();
    Revision now = revisions.get(revisions.size() - 1);
    Server server = now.organisation().server();
    Map<String, Object> values = Layout.values("Home");
    values.put("fqdn", server.fqdn());
    values.put("address", server.address().toString());
    values.put("revision", now.number());
    values.put("made", now.typed());
    values.put("sentence", RelaySentence.of(RelayMap.of(now.organisation())));
    List<Row> findings =
        Findings.of(revisions, lab.surroundings()).all().stream().map(HomePage::row).toList();
    values.put("findings", findings);
    values.put("healthy", findings.isEmpty());
    return layout.page(request, "home", values);
  }

  private static Row row(Finding finding) {
    return new Row(
        finding.fault().severity().toString().toUpperCase(Locale.ROOT),
        finding.fault().title(),
        finding.object(),
        finding.evidence(),
        finding.madeBy().revision().number(),
        finding.madeBy().revision().typed(),
        finding.mend() == null
            ? List.of()
            : finding.mend().statements().stream().map(Statement::command).toList());
  }
}
