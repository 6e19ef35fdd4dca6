package dev.relaylab.server.admin;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.map.AddressCount;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.AttemptKind;
import dev.relaylab.server.policy.map.MachineTable;
import dev.relaylab.server.policy.map.MapDiff;
import dev.relaylab.server.policy.map.MapPicture;
import dev.relaylab.server.policy.map.RelayMap;
import dev.relaylab.server.policy.map.RelaySentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can relay: each machine's answers, the exact sets of addresses, and a picture of them. */
final class MapPages {
  private final AdminBackend lab;
  private final Layout layout;

  MapPages(AdminBackend lab, Layout layout) {
    this.lab = lab;
    this.layout = layout;
  }

  /** One machine. */
  record MachineRow(String machine, String address, List<String> cells, String connector) {}

  /** One set of addresses. */
  record SetRow(String endpoint, String attempt, String count, String ranges) {}

  /** What was opened or closed. */
  record DiffRow(String what, String endpoint, String attempt, String count, String ranges) {}

  WebAnswer table(WebRequest request) {
    List<Revision> revisions = lab.revisions();
    Revision now = revisions.get(revisions.size() - 1);
    String asked = request.one("against");
    Optional<Revision> against = named(revisions, asked);
    Organisation earlier = against.orElse(now).organisation();
    RelayMap map = RelayMap.of(now.organisation());
    Map<String, Object> values = Layout.values("Who can relay");
    values.put("sentence", RelaySentence.of(map));
    values.put("revision", now.number());
    values.put("against", asked);
    values.put("compared", against.map(Revision::number).orElse(null));
    values.put("unknown", !asked.isEmpty() && against.isEmpty());
    values.put("columns", columns());
    values.put("machines", machines(now.organisation(), earlier));
    values.put("sets", sets(map));
    List<DiffRow> differences = differences(MapDiff.between(RelayMap.of(earlier), map));
    values.put("differences", differences);
    values.put("same", differences.isEmpty());
    return layout.page(values.get("unknown").equals(true) ? 404 : 200, request, "map", values);
  }

  WebAnswer picture(WebRequest request) {
    List<Revision> revisions = lab.revisions();
    Revision now = revisions.get(revisions.size() - 1);
    String svg = MapPicture.of(RelayMap.of(now.organisation()), now.number());
    return WebAnswer.of(200, "image/svg+xml; charset=utf-8", svg);
  }

  private static Optional<Revision> named(List<Revision> revisions, String text) {
    String digits = text.startsWith("@") ? text.substring(1) : text;
    return revisions.stream()
        .filter(each -> String.valueOf(each.number()).equals(digits))
        .findFirst();
  }

  private static List<String> columns() {
    return Arrays.stream(MachineTable.Column.values()).map(MachineTable.Column::title).toList();
  }

  private List<MachineRow> machines(Organisation now, Organisation earlier) {
    return MachineTable.of(now, earlier, lab.machinesOfMap()).rows().stream()
        .map(
            row ->
                new MachineRow(
                    row.machine().name(),
                    row.machine().address().toString(),
                    row.cells().values().stream().map(MapPages::cell).toList(),
                    row.connector().equals(row.connectorBefore())
                        ? row.connector()
                        : row.connector() + " (was " + row.connectorBefore() + ")"))
        .toList();
  }

  private static String cell(MachineTable.Cell cell) {
    String word = cell.code() < 400 ? " accepted" : " refused";
    return cell.code() + word + (cell.changed() ? " (was " + cell.before() + ")" : "");
  }

  private static List<SetRow> sets(RelayMap map) {
    List<SetRow> rows = new ArrayList<>();
    for (RelayMap.Endpoint endpoint : map.endpoints()) {
      endpoint
          .addresses()
          .forEach(
              (kind, set) -> {
                if (kind.isRelay() && !set.isEmpty()) {
                  rows.add(
                      new SetRow(
                          endpoint.binding().toString(),
                          words(kind),
                          AddressCount.of(set),
                          AddressCount.ranges(set)));
                }
              });
    }
    return rows;
  }

  private static String words(AttemptKind kind) {
    String session =
        switch (kind.identity()) {
          case ANONYMOUS -> "anonymous";
          case AUTHENTICATED -> "after logging on";
          case EXTERNALLY_SECURED -> "externally secured";
        };
    return kind.sender() + " sender to " + kind.recipient() + " recipient, " + session;
  }

  private static List<DiffRow> differences(MapDiff diff) {
    List<DiffRow> rows = new ArrayList<>();
    for (MapDiff.Row row : diff.rows()) {
      difference(rows, "opened", row, row.opened());
      difference(rows, "closed", row, row.closed());
    }
    return rows;
  }

  private static void difference(List<DiffRow> rows, String what, MapDiff.Row row, AddressSet set) {
    if (!set.isEmpty()) {
      rows.add(
          new DiffRow(
              what,
              row.endpoint().toString(),
              words(row.kind()),
              AddressCount.of(set),
              AddressCount.ranges(set)));
    }
  }
}
