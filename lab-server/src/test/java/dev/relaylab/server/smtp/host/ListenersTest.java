package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.smtp.Labs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private final AtomicReference<Organisation> newest =
      new AtomicReference<>(FreshInstall.contoso());
  private final Labs.Kept kept = new Labs.Kept();
  private final Listeners listeners =
      new Listeners(PortMap.ephemeral(), Labs.services(kept), newest::get, Labs.tls(), Pause.NONE);

  @AfterEach
  void close() {
    listeners.close();
  }

  private void follow(Organisation organisation) {
    newest.set(organisation);
    listeners.follow(organisation);
  }

  private static Organisation with(Organisation organisation, String connector, AdObject changed) {
    assertThat(organisation.receiveConnector(connector)).isPresent();
    return organisation.put(changed);
  }

  private static AdObject connector(Organisation organisation, String name) {
    return organisation.receiveConnector(name).orElseThrow().object();
  }

  private InetSocketAddress plain(int port) {
    return listeners.on(port).orElseThrow().listen();
  }

  private InetSocketAddress proxied(int port) {
    return listeners.on(port).orElseThrow().proxyListen();
  }

  @Test
  void opensThePortsOfTheEnabledConnectors() {
    follow(FreshInstall.contoso());
    assertThat(listeners.open())
        .extracting(Listening::endpoint)
        .containsExactly(
            "192.0.2.10:25",
            "192.0.2.10:465",
            "192.0.2.10:587",
            "192.0.2.10:717",
            "192.0.2.10:2525");
    assertThat(listeners.on(25).orElseThrow().connectors())
        .containsExactly("Default Frontend EX01");
    assertThat(plain(25).getAddress().getHostAddress()).isEqualTo("127.0.2.10");
    assertThat(proxied(25).getAddress().getHostAddress()).isEqualTo("127.0.0.1");
  }

  @Test
  void aDisabledConnectorsPortRefusesAtOnce() {
    Organisation fresh = FreshInstall.contoso();
    follow(fresh);
    InetSocketAddress was = plain(717);
    String name = "Outbound Proxy Frontend EX01";
    follow(with(fresh, name, connector(fresh, name).with(ReceiveConnectorSchema.ENABLED, false)));
    assertThat(listeners.on(717)).isEmpty();
    assertThatThrownBy(() -> new Socket(was.getAddress(), was.getPort()).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aBindingToAnAddressTheServerDoesNotHaveOpensNothing() {
    Organisation fresh = FreshInstall.contoso();
    String name = "Outbound Proxy Frontend EX01";
    AdObject moved =
        connector(fresh, name)
            .with(ReceiveConnectorSchema.BINDINGS, List.of(Binding.parse("192.0.2.40:717")));
    assertThat(Listeners.ports(with(fresh, name, moved))).doesNotContain(717);
  }

  @Test
  void theTwinTellsWhoTheClientIs() throws IOException {
    follow(Labs.named("relay"));
    try (LineClient printer = new LineClient(plain(25), "127.0.2.40");
        LineClient stranger = new LineClient(plain(25), "127.0.113.9");
        LineClient desk = new LineClient(plain(25), "127.0.0.1")) {
      printer.hear();
      stranger.hear();
      desk.hear();
      assertThat(printer.say("HELO x")).isEqualTo("250 ex01.contoso.example Hello [192.0.2.40]");
      assertThat(stranger.say("HELO x")).isEqualTo("250 ex01.contoso.example Hello [203.0.113.9]");
      assertThat(desk.say("HELO x")).isEqualTo("250 ex01.contoso.example Hello [192.0.2.100]");
    }
  }

  @Test
  void aSessionKeepsTheRevisionItBeganWith() throws IOException {
    follow(FreshInstall.contoso());
    try (LineClient old = new LineClient(plain(25), "127.0.2.40")) {
      old.hear();
      follow(Labs.named("relay"));
      old.say("HELO x");
      old.say("MAIL FROM:<>");
      assertThat(old.say("RCPT TO:<bob@partner.example>")).startsWith("550 5.7.54");
      try (LineClient fresh = new LineClient(plain(25), "127.0.2.40")) {
        fresh.hear();
        fresh.say("HELO x");
        fresh.say("MAIL FROM:<>");
        assertThat(fresh.say("RCPT TO:<bob@partner.example>")).isEqualTo("250 2.1.5 Recipient OK");
      }
    }
  }

  @Test
  void aSessionOutlivesItsPort() throws IOException {
    Organisation fresh = FreshInstall.contoso();
    follow(fresh);
    try (LineClient client = new LineClient(plain(717), "127.0.2.40")) {
      client.hear();
      String name = "Outbound Proxy Frontend EX01";
      follow(with(fresh, name, connector(fresh, name).with(ReceiveConnectorSchema.ENABLED, false)));
      assertThat(client.say("NOOP")).isEqualTo("250 2.0.0 OK");
      assertThat(client.say("QUIT")).startsWith("221 ");
      assertThat(client.hear()).isNull();
    }
  }

  @Test
  void proxyHeadersOfBothVersions() throws IOException {
    follow(FreshInstall.contoso());
    try (LineClient v1 = new LineClient(proxied(25), "127.0.0.1");
        LineClient v2 = new LineClient(proxied(25), "127.0.0.1")) {
      v1.send("PROXY TCP6 2001:db8::7 2001:db8::10 1234 25\r\n".getBytes(US_ASCII));
      assertThat(v1.hear()).startsWith("220 ");
      assertThat(v1.say("HELO x")).endsWith("Hello [2001:db8::7]");
      v2.send(version2(IpAddress.parse("203.0.113.200")));
      assertThat(v2.hear()).startsWith("220 ");
      assertThat(v2.say("HELO x")).endsWith("Hello [203.0.113.200]");
    }
  }

  private static byte[] version2(IpAddress source) {
    return ByteBuffer.allocate(28)
        .put(new byte[] {13, 10, 13, 10, 0, 13, 10, 'Q', 'U', 'I', 'T', 10, 0x21, 0x11, 0, 12})
        .put(source.bytes())
        .put(Labs.SERVER.bytes())
        .putShort((short) 40_000)
        .putShort((short) 25)
        .array();
  }

  @Test
  void theProxyPortWantsAHeader() throws IOException {
    follow(FreshInstall.contoso());
    try (LineClient client = new LineClient(proxied(25), "127.0.0.1")) {
      assertThat(client.say("EHLO x")).startsWith("421 4.3.2 This port wants a PROXY header first");
      assertThat(client.hear()).isNull();
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.2.10"));
        Listeners second =
            new Listeners(at(taken), Labs.services(kept), newest::get, Labs.tls(), Pause.NONE)) {
      assertThatThrownBy(() -> second.follow(FreshInstall.contoso()))
          .isInstanceOf(PortException.class)
          .hasMessageContaining("127.0.2.10:" + taken.getLocalPort())
          .hasMessageContaining("lab down");
      assertThat(second.open()).isEmpty();
    }
  }

  private static PortMap at(ServerSocket taken) {
    PortMap free = PortMap.ephemeral();
    return new PortMap() {
      @Override
      public InetSocketAddress listen(IpAddress address, int port) {
        return port == 587
            ? (InetSocketAddress) taken.getLocalSocketAddress()
            : free.listen(address, port);
      }

      @Override
      public InetSocketAddress proxyListen(IpAddress address, int port) {
        return free.proxyListen(address, port);
      }
    };
  }

  @Test
  void manyLabsComeAndGoWithoutAThreadLeft() {
    int before = threads();
    for (int i = 0; i < 50; i++) {
      try (Listeners brief =
          new Listeners(
              PortMap.ephemeral(), Labs.services(kept), newest::get, Labs.tls(), Pause.NONE)) {
        brief.follow(FreshInstall.contoso());
      }
    }
    Awaitility.await().untilAsserted(() -> assertThat(threads()).isLessThanOrEqualTo(before + 2));
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().startsWith("smtp"))
            .count();
  }

  @Test
  void closingLeavesNoSessionBehind() throws IOException {
    follow(FreshInstall.contoso());
    try (LineClient client = new LineClient(plain(25), "127.0.2.40")) {
      client.hear();
      assertThat(listeners.sessions()).isEqualTo(1);
      listeners.close();
      Awaitility.await().until(() -> listeners.sessions() == 0);
      assertThat(client.hear()).isNull();
    }
  }
}
