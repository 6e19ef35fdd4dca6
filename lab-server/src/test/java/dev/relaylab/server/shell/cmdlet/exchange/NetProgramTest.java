package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetProgramTest {
  private final WindowsServices services = WindowsServices.standalone();
  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();

  private int net(String... words) {
    return new NetProgram(services).run(List.of(words), List.of(), out::add, err::add);
  }

  private boolean running(String name) {
    return services.services().stream()
        .anyMatch(service -> service.name().equals(name) && service.running());
  }

  @Test
  void servicesStopAndStartByNameOrByDisplayedName() {
    assertThat(net("stop", "msexchangetransport")).isZero();
    assertThat(running("MSExchangeTransport")).isFalse();
    assertThat(out).contains("The Microsoft Exchange Transport service was stopped successfully.");
    assertThat(net("start", "Microsoft Exchange Transport")).isZero();
    assertThat(running("MSExchangeTransport")).isTrue();
  }

  @Test
  void whatIsSoAlreadyAndUnknownNamesAreRefused() {
    assertThat(net("start", "MSExchangeTransport")).isEqualTo(2);
    assertThat(err).contains("The requested service has already been started.");
    assertThat(net("stop", "Nothing")).isEqualTo(2);
    assertThat(err).contains("The service name is invalid.");
    assertThat(net("use")).isEqualTo(1);
  }

  @Test
  void withoutANameTheRunningServicesAreListed() {
    net("stop", "MSExchangeDelivery");
    out.clear();
    assertThat(net("start")).isZero();
    assertThat(out)
        .contains("   Microsoft Exchange Frontend Transport")
        .doesNotContain("   Microsoft Exchange Mailbox Transport Delivery");
  }
}
