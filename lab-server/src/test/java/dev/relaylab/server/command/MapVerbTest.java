package dev.relaylab.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.journal.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapVerbTest {
  private static final String CONNECTOR =
      "New-ReceiveConnector -Name Scan -TransportRole FrontendTransport -Usage Custom"
          + " -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40 -PermissionGroups AnonymousUsers";
  private static final String RIGHT =
      "Get-ReceiveConnector EX01\\Scan | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON'"
          + " -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient";

  @TempDir Path folder;
  private LabLine lab;

  @BeforeEach
  void install() {
    lab = new LabLine(folder.resolve("lab"));
  }

  private void type(String... lines) {
    for (String line : lines) {
      lab.shown("ems", "-c", line);
    }
  }

  @Test
  void marksWhatTheLastChangeChanged() {
    type(CONNECTOR, RIGHT);
    assertThat(lab.shown("map"))
        .contains("revision 3")
        .contains("250 *was 550")
        .contains("1 address can relay without logging on.");
    assertThat(lab.shown("map", "--plain"))
        .contains("PRINTER 192.0.2.40, to outside: 250 *was 550, answered by Scan\n");
    assertThat(lab.shown("map", "--at", "@2")).contains("No address can relay");
  }

  @Test
  void comparesTwoRevisions() throws IOException {
    type(CONNECTOR, RIGHT);
    assertThat(lab.shown("map", "--diff", "@2", "@3"))
        .contains(
            "opened  192.0.2.10:25  foreign sender to foreign recipient, anonymous:"
                + " 1 IPv4 address  192.0.2.40\n");
    assertThat(lab.shown("map", "--diff", "@3", "@2")).contains("closed").doesNotContain("opened");
    assertThat(lab.shown("map", "--diff", "@3", "@3")).isEqualTo("no difference\n");
    Map<String, Object> json = JSON.std.mapFrom(lab.shown("map", "--diff", "@1", "@3", "--json"));
    assertThat(json).containsEntry("before", 1).containsEntry("after", 3);
    assertThat(json.get("changes").toString()).contains("opened=[192.0.2.40-192.0.2.40]");
  }

  @Test
  void drawsThePicture() throws IOException {
    Path file = folder.resolve("map.svg");
    assertThat(lab.shown("map", "--svg", file.toString())).isEqualTo(file + "\n");
    assertThat(Files.readString(file)).startsWith("<svg ").contains("revision 1");
    assertThat(lab.run("map", "--svg", folder.resolve("no/map.svg").toString())).isEqualTo(1);
    assertThat(lab.complaint()).contains("Cannot write");
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    assertThat(lab.run("map", "--watch", "--json")).isEqualTo(2);
    assertThat(lab.run("map", "--diff", "@1", "@1", "--svg", "x.svg")).isEqualTo(2);
    assertThat(lab.run("map", "--svg", "x.svg", "--json")).isEqualTo(2);
    assertThat(lab.run("map", "--diff", "@1", "@9")).isEqualTo(1);
    assertThat(lab.complaint()).contains("There is no revision 9; the last one is 1.");
    assertThat(lab.run("map", "--at", "seven")).isEqualTo(2);
  }

  @Test
  void watchesAWorkspaceThatIsNotThereYet() {
    List<Integer> painted = new ArrayList<>();
    MapWatch watch =
        new MapWatch(
            new Workspace(folder.resolve("lab")),
            (record, earlier) -> painted.add(record.directory().current().number()));
    watch.look();
    type(CONNECTOR);
    watch.look();
    assertThat(painted).containsExactly(1, 2);
  }

  @Test
  void watchesForChangesAndMarksThemAgainstWhatWasPaintedLast() {
    type(CONNECTOR);
    Workspace workspace = new Workspace(folder.resolve("lab"));
    List<String> painted = new ArrayList<>();
    MapWatch watch =
        new MapWatch(
            workspace,
            (record, earlier) ->
                painted.add(
                    record.directory().current().number()
                        + " after "
                        + earlier.receiveConnectors().stream()
                            .filter(connector -> connector.name().equals("Scan"))
                            .map(connector -> connector.permissionGroupsText())
                            .toList()));
    watch.look();
    watch.look();
    type(RIGHT, "Set-ReceiveConnector EX01\\Scan -Comment fax");
    watch.look();
    lab.shown("undo");
    watch.look();
    assertThat(painted)
        .containsExactly(
            "2 after [AnonymousUsers]",
            "4 after [AnonymousUsers]",
            "5 after [AnonymousUsers, Custom]");
  }
}
