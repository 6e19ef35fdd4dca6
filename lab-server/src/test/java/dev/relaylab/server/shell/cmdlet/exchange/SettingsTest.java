package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportAgents;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  private final MemoryLab lab = new MemoryLab();

  static Stream<Settings> all() {
    return Settings.ALL.stream().filter(settings -> settings.verbs().contains("get"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyClassShowsWhatSetupMade(Settings settings) {
    FakeCall shown = lab.run("Get-" + settings.noun());

    assertThat(shown.errors).isEmpty();
    assertThat(shown.output).hasSize(settings.in(lab.organisation()).size());
    long installed =
        settings.fresh().stream()
            .filter(each -> TransportAgents.isInstalled(lab.organisation(), each.name()))
            .count();
    assertThat(settings.ofMailboxes() || shown.output.size() == installed).isTrue();
    for (Object object : shown.output) {
      PsObject each = (PsObject) object;
      assertThat(each.property("Identity").toString()).isNotEmpty().doesNotContain("$");
      assertThat(each.propertyNames()).containsAll(settings.columns());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noValueOfAFreshInstallSpeaksOfServersByAPlaceholder(Settings settings) {
    for (AdObject object : settings.in(lab.organisation())) {
      assertThat(object.canonical()).doesNotContain("$server", "$fqdn", "$domain", "$address");
    }
  }

  @Test
  void whatIsSetBackLeavesNoMark() {
    Organisation before = lab.organisation();

    Line.run(lab, "Set-MailboxTransportService EX01 -PipelineTracingEnabled $true");
    assertThat(lab.organisation().stateHash()).isNotEqualTo(before.stateHash());

    Line.run(lab, "Set-MailboxTransportService EX01 -PipelineTracingEnabled $false");
    assertThat(lab.organisation().stateHash()).isEqualTo(before.stateHash());
  }

  @Test
  void aCategoryNamesAllThatIsInIt() {
    assertThat(Line.run(lab, "Get-EventLogLevel MSExchangeTransport").output)
        .hasSizeGreaterThan(20)
        .extracting(level -> ((PsObject) level).property("EventLevel"))
        .containsOnly("Lowest");
  }
}
