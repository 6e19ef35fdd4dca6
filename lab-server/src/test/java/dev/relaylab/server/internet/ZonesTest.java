package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import org.junit.jupiter.api.Test;

class ZonesTest {
  private final Zones zones = Zones.standard();

  @Test
  void theOwnDomainHasOneExchangerAtTheServer() {
    assertThat(zones.mx("contoso.example"))
        .containsExactly(new MailExchanger(10, "mail.contoso.example"));
    assertThat(zones.address("mail.contoso.example")).contains(AddressPlan.EX01.address());
    assertThat(zones.address("EX01.Contoso.Example.")).contains(AddressPlan.EX01.address());
    assertThat(zones.txt("contoso.example")).containsExactly("v=spf1 ip4:192.0.2.10 -all");
  }

  @Test
  void everyMachineIsFoundByNameAndByAddress() {
    for (Machine machine : AddressPlan.standard().machines()) {
      assertThat(machine.hosts())
          .allSatisfy(host -> assertThat(zones.address(host)).contains(machine.address()));
      assertThat(zones.host(machine.address())).contains(machine.host());
    }
  }

  @Test
  void aDomainWithTwoExchangersGivesTheLowerPreferenceFirst() {
    assertThat(zones.mx("fabrikam.example"))
        .containsExactly(
            new MailExchanger(10, "mx1.fabrikam.example"),
            new MailExchanger(20, "mx2.fabrikam.example"));
  }

  @Test
  void everyForeignDomainReceivesMail() {
    for (ForeignHost host : ForeignHost.ALL) {
      assertThat(zones.mx(host.domain()))
          .extracting(MailExchanger::host)
          .contains(host.machine().host());
    }
  }

  @Test
  void aNameWithoutRecordsOfTheTypeIsNotAnUnknownName() {
    assertThat(zones.exists("printer.contoso.example")).isTrue();
    assertThat(zones.mx("printer.contoso.example")).isEmpty();
    assertThat(zones.exists("nowhere.contoso.example")).isFalse();
    assertThat(zones.exists("nowhere.invalid")).isFalse();
    assertThat(zones.address("www.relaylab.dev")).isEmpty();
    assertThat(zones.exists("a..b")).isFalse();
    assertThat(zones.host(IpAddress.parse("192.0.2.77"))).isEmpty();
    assertThat(zones.host(IpAddress.parse("2001:db8::1"))).isEmpty();
  }
}
