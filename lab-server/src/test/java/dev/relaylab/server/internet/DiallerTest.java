package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiallerTest {

  private static String greeting(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    in.readLine();
    socket.getOutputStream().write("HELO there\r\nQUIT\r\n".getBytes(StandardCharsets.UTF_8));
    return in.readLine();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConnectionComesFromItsMachine(boolean twins) throws IOException {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), twins)) {
      for (Machine machine : List.of(AddressPlan.PRINTER, AddressPlan.DESK, AddressPlan.STRANGER)) {
        try (Socket socket = lab.dialler.dial(machine, "mail.contoso.example", 25, 5000)) {
          assertThat(greeting(socket))
              .isEqualTo("250 ex01.contoso.example Hello [" + machine.address() + "]");
        }
      }
      try (Socket socket = lab.dialler.dial(AddressPlan.EX01, "mx.partner.example", 25, 5000)) {
        assertThat(greeting(socket)).isEqualTo("250 mx.partner.example Hello [192.0.2.10]");
      }
    }
  }

  @Test
  void anAddressWithoutATwinAnnouncesItself() throws IOException {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true);
        Socket socket =
            lab.dialler.dial(IpAddress.parse("10.1.2.3"), AddressPlan.EX01.address(), 25, 5000)) {
      assertThat(greeting(socket)).endsWith("Hello [10.1.2.3]");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void overIpv6AMachineHasItsIpv6Address(boolean twins) throws IOException {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), twins);
        Socket printer = lab.dialler.dial(AddressPlan.PRINTER, "2001:db8::10", 25, 5000);
        Socket stranger = lab.dialler.dial(AddressPlan.STRANGER, "2001:db8::10", 25, 5000)) {
      assertThat(greeting(printer)).endsWith("Hello [2001:db8::40]");
      assertThat(greeting(stranger)).endsWith("Hello [2001:db8:113::9]");
      assertThat(reason(lab, "2001:db8::77", 25)).isEqualTo(DialException.Cause.NO_MACHINE);
      assertThat(reason(lab, "2620:fe::fe", 25)).isEqualTo(DialException.Cause.OUTSIDE);
    }
  }

  @Test
  void aMailLibrarysSocketsAreTheMachines() throws IOException {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true);
        Socket socket = lab.dialler.socketsOf(AddressPlan.WEBAPP.address()).createSocket()) {
      socket.connect(InetSocketAddress.createUnresolved("mail.contoso.example", 25), 5000);
      assertThat(greeting(socket)).endsWith("Hello [192.0.2.51]");
    }
  }

  @Test
  void whyThereIsNoConnectionIsSaid() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      assertThat(reason(lab, "mail.contoso.example", 4711)).isEqualTo(DialException.Cause.REFUSED);
      assertThat(reason(lab, "192.0.2.77", 25)).isEqualTo(DialException.Cause.NO_MACHINE);
      assertThat(reason(lab, "nowhere.example", 25)).isEqualTo(DialException.Cause.UNKNOWN_HOST);
      assertThat(reason(lab, "8.8.8.8", 25)).isEqualTo(DialException.Cause.OUTSIDE);
    }
  }

  private static DialException.Cause reason(SmallLab lab, String host, int port) {
    return assertThatThrownBy(() -> lab.dialler.dial(AddressPlan.PRINTER, host, port, 5000))
        .asInstanceOf(InstanceOfAssertFactories.type(DialException.class))
        .actual()
        .reason();
  }

  @Test
  void localhostIsTheMachineItselfAndATwinIsTheMachineItStandsFor() throws IOException {
    Dialler dialler = new Dialler(Zones.standard(), new Network(List::of), true);
    IpAddress printer = AddressPlan.PRINTER.address();
    assertThat(dialler.resolve(printer, "localhost")).isEqualTo(printer);
    assertThat(dialler.resolve(printer, "127.0.0.1")).isEqualTo(printer);
    assertThat(dialler.resolve(printer, "127.0.2.10")).isEqualTo(AddressPlan.EX01.address());
    assertThat(dialler.resolve(printer, "ex01")).isEqualTo(AddressPlan.EX01.address());
  }

  @Test
  void theGuardLetsNothingOutOfTheLab() {
    OutboundGuard guard = new OutboundGuard(new Network(List::of));
    assertThatThrownBy(
            () ->
                guard.check(
                    new InetSocketAddress(IpAddress.parse("192.0.2.10").toInetAddress(), 25)))
        .hasMessageContaining("192.0.2.10:25 is outside the lab")
        .hasMessageContaining("nothing leaves the lab");
    assertThatThrownBy(
            () -> guard.check(InetSocketAddress.createUnresolved("mail.contoso.example", 25)))
        .hasMessageContaining("outside the lab");
    assertThatThrownBy(
            () -> guard.check(new InetSocketAddress(InetAddress.getLoopbackAddress(), 22)))
        .hasMessageContaining("no listener of this lab");
  }
}
