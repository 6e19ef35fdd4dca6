package dev.relaylab.server.policy.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Right;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MachineTableTest {
  private static final List<Machine> MACHINES =
      List.of(
          new Machine("PRINTER", IpAddress.parse("192.0.2.40")),
          new Machine("STRANGER", IpAddress.parse("203.0.113.9")));
  private final Organisation fresh = FreshInstall.contoso();

  private Organisation open() {
    AdObject front = fresh.receiveConnector("Default Frontend EX01").orElseThrow().object();
    Set<Ace> aces = new LinkedHashSet<>(front.aces());
    aces.add(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
    return fresh.put(front.withAces(aces));
  }

  @Test
  void showsTheReplyCodesAndWhoAnswers() {
    assertThat(MachineTable.of(fresh, MACHINES).toText())
        .isEqualTo(
            """
            machine   address      to us  as us  to outside  as us, outside  answered by
            PRINTER   192.0.2.40   250    250    550         550             Default Frontend EX01
            STRANGER  203.0.113.9  250    250    550         550             Default Frontend EX01
            """);
  }

  @Test
  void marksWhatAChangeChanged() {
    MachineTable table = MachineTable.of(open(), fresh, MACHINES);
    assertThat(table.toText()).contains("250 *was 550");
    assertThat(table.rows()).allMatch(MachineTable.Row::changed);
    assertThat(table.toPlainText())
        .contains(
            "STRANGER 203.0.113.9, to outside: 250 *was 550, answered by Default Frontend EX01\n");
  }

  @Test
  void theDifferenceOfTwoMapsNamesWhatOpened() {
    MapDiff diff = MapDiff.between(RelayMap.of(fresh), RelayMap.of(open()));
    assertThat(diff.toText())
        .contains("opened  192.0.2.10:25  foreign sender to foreign recipient, anonymous")
        .doesNotContain("closed");
    assertThat(diff.toJson(1, 2)).containsEntry("before", 1).containsKey("changes");
    assertThat(MapDiff.between(RelayMap.of(fresh), RelayMap.of(fresh)).toText())
        .isEqualTo("no difference\n");
  }
}
