package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.Twins;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPlanTest {

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.", "198.51.100.", "203.0.113."})
  void everyAddressOfADocumentationNetworkHasATwinAndComesBack(String network) {
    Set<IpAddress> twins = new HashSet<>();
    for (int last = 0; last < 256; last++) {
      IpAddress address = IpAddress.parse(network + last);
      IpAddress twin = Twins.twinOf(address);
      assertThat(twin.toString())
          .isEqualTo("127" + address.toString().substring(address.toString().indexOf('.')));
      assertThat(Twins.documentationOf(twin)).isEqualTo(address);
      assertThat(AddressPlan.hasTwin(address)).isTrue();
      twins.add(twin);
    }
    assertThat(twins).hasSize(256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.9",
        "127.1.2.3",
        "127.0.3.10",
        "127.51.101.25",
        "127.255.255.254",
        "::1"
      })
  void anyOtherLoopbackAddressIsTheDesk(String loopback) {
    assertThat(Twins.documentationOf(IpAddress.parse(loopback)))
        .isEqualTo(AddressPlan.DESK.address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "10.0.0.1", "192.0.3.1", "127.0.2.10", "2001:db8::10"})
  void whatIsNotOfADocumentationNetworkHasNoTwin(String address) {
    assertThat(AddressPlan.hasTwin(IpAddress.parse(address))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "EX01, 192.0.2.10, 127.0.2.10",
    "printer, 192.0.2.40, 127.0.2.40",
    "WEBAPP, 192.0.2.51, 127.0.2.51",
    "DESK, 192.0.2.100, 127.0.2.100",
    "STRANGER, 203.0.113.9, 127.0.113.9",
    "PARTNER, 198.51.100.25, 127.51.100.25"
  })
  void theMachinesAreWhereThePlanSays(String name, String address, String twin) {
    Machine machine = AddressPlan.standard().named(name).orElseThrow();
    assertThat(machine.address()).hasToString(address);
    assertThat(machine.twin()).hasToString(twin);
    assertThat(AddressPlan.standard().at(machine.address())).contains(machine);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.10, 2001:db8::10",
    "203.0.113.9, 2001:db8:113::9",
    "198.51.100.25, 2001:db8:100::25"
  })
  void anIpv6AddressEndsInTheSameNumber(String four, String six) {
    assertThat(AddressPlan.v6Of(IpAddress.parse(four))).hasToString(six);
  }

  @Test
  void noTwoMachinesShareANameOrAnAddress() {
    AddressPlan plan = AddressPlan.standard();
    assertThat(plan.machines()).extracting(Machine::name).doesNotHaveDuplicates();
    assertThat(plan.machines()).extracting(Machine::address).doesNotHaveDuplicates();
    assertThat(plan.machines()).allMatch(machine -> AddressPlan.hasTwin(machine.address()));
  }
}
