package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each machine of the address plan is told on port 25 when it does not log on: the reply code
 * by kind of attempt, the connector that answers, and what is new since an earlier revision.
 */
public record MachineTable(List<Row> rows) {

  /** A kind of attempt that is worth a column. */
  public enum Column {
    TO_US("to us", "a@elsewhere.example", true),
    AS_US("as us", "", true),
    TO_OUTSIDE("to outside", "a@elsewhere.example", false),
    AS_US_TO_OUTSIDE("as us, outside", "", false);

    private final String title;
    private final String sender;
    private final boolean inward;

    Column(String title, String sender, boolean inward) {
      this.title = title;
      this.sender = sender;
      this.inward = inward;
    }

    public String title() {
      return title;
    }

    private Attempt attempt(Organisation organisation, IpAddress from) {
      String own = organisation.defaultDomain();
      String recipient = inward ? "b@" + own : "b@partner.example";
      String from5321 = sender.isEmpty() ? "a@" + own : sender;
      return Attempt.anonymous(from, organisation.server().address(), 25, from5321, recipient);
    }
  }

  /**
   * One reply.
   *
   * @param before the reply code at the earlier revision, or the same code where there is none
   */
  public record Cell(int code, int before) {
    public boolean changed() {
      return code != before;
    }

    /** {@code 550}, or {@code 250 *was 550} where it is new. */
    @Override
    public String toString() {
      return changed() ? code + " *was " + before : String.valueOf(code);
    }
  }

  /**
   * One machine.
   *
   * @param connector the name of the one that answers, or {@code nobody}
   */
  public record Row(
      Machine machine, Map<Column, Cell> cells, String connector, String connectorBefore) {
    public boolean changed() {
      return !connector.equals(connectorBefore) || cells.values().stream().anyMatch(Cell::changed);
    }
  }

  public static MachineTable of(Organisation organisation, List<Machine> machines) {
    return of(organisation, organisation, machines);
  }

  /** The table of one organisation, marked where it differs from an earlier one. */
  public static MachineTable of(
      Organisation organisation, Organisation earlier, List<Machine> machines) {
    List<Row> rows = new ArrayList<>();
    for (Machine machine : machines) {
      Map<Column, Cell> cells = new LinkedHashMap<>();
      for (Column column : Column.values()) {
        int code = outcome(organisation, column, machine).reply().code();
        cells.put(column, new Cell(code, outcome(earlier, column, machine).reply().code()));
      }
      rows.add(
          new Row(machine, cells, answering(organisation, machine), answering(earlier, machine)));
    }
    return new MachineTable(List.copyOf(rows));
  }

  private static Outcome outcome(Organisation organisation, Column column, Machine machine) {
    return Outcome.of(organisation, column.attempt(organisation, machine.address()));
  }

  private static String answering(Organisation organisation, Machine machine) {
    Outcome outcome = outcome(organisation, Column.TO_OUTSIDE, machine);
    return outcome.session() == null ? "nobody" : outcome.session().connector().name();
  }

  /** The table for a terminal, a header and one line a machine. */
  public String toText() {
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("machine", "address"));
    for (Column column : Column.values()) {
      header.add(column.title());
    }
    header.add("answered by");
    lines.add(header);
    for (Row row : rows) {
      List<String> line = new ArrayList<>();
      line.add(row.machine().name());
      line.add(row.machine().address().toString());
      row.cells().values().forEach(cell -> line.add(cell.toString()));
      line.add(
          row.connector().equals(row.connectorBefore())
              ? row.connector()
              : row.connector() + " *was " + row.connectorBefore());
      lines.add(line);
    }
    return TextTable.of(lines);
  }

  /** One fact a line, for {@code --plain}. */
  public String toPlainText() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      row.cells()
          .forEach(
              (column, cell) ->
                  text.append(row.machine().name())
                      .append(' ')
                      .append(row.machine().address())
                      .append(", ")
                      .append(column.title())
                      .append(": ")
                      .append(cell)
                      .append(", answered by ")
                      .append(row.connector())
                      .append('\n'));
    }
    return text.toString();
  }
}
