package dev.relaylab.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.SmallLab;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.shell.lang.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MachineProgramsTest {
  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();

  private int run(SmallLab lab, List<String> input, String name, String... words) {
    Program program =
        MachinePrograms.of(AddressPlan.EX01, Zones.standard(), lab.dialler, LookupListener.NONE)
            .stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    out.clear();
    err.clear();
    return program.run(List.of(words), input, out::add, err::add);
  }

  @Test
  void theServersShellCanAskTheDnsAndSeeWhereItListens() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), false)) {
      assertThat(run(lab, List.of(), "nslookup", "-type=mx", "contoso.example")).isZero();
      assertThat(out)
          .contains("contoso.example\tMX preference = 10, mail exchanger = mail.contoso.example");
      assertThat(run(lab, List.of(), "nslookup", "nobody.contoso.example")).isEqualTo(1);
      assertThat(err).singleElement().asString().contains("Non-existent domain");

      assertThat(run(lab, List.of(), "netstat", "-an")).isZero();
      assertThat(out)
          .contains(
              "  TCP    192.0.2.10:25          0.0.0.0:0              LISTENING",
              "  TCP    192.0.2.10:587         0.0.0.0:0              LISTENING");
      assertThat(run(lab, List.of(), "ping", "printer.contoso.example")).isZero();
      assertThat(out).contains("Reply from 192.0.2.40: bytes=32 time<1ms TTL=128");
    }
  }

  @Test
  void findstrKeepsLinesThatHoldAWordOrATextAsAWhole() {
    List<String> lines = List.of("250 OK", "550 Unable to relay", "554 relay", "");
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), false)) {
      assertThat(run(lab, lines, "findstr", "550 554")).isZero();
      assertThat(out).containsExactly("550 Unable to relay", "554 relay");
      assertThat(run(lab, lines, "findstr", "/i", "/c:unable to")).isZero();
      assertThat(out).containsExactly("550 Unable to relay");
      assertThat(run(lab, lines, "findstr", "/v", "relay")).isZero();
      assertThat(out).containsExactly("250 OK", "");
      assertThat(run(lab, lines, "findstr", "421")).isEqualTo(1);
      assertThat(run(lab, lines, "findstr")).isEqualTo(2);
      assertThat(err).singleElement().asString().startsWith("Usage:");
    }
  }
}
