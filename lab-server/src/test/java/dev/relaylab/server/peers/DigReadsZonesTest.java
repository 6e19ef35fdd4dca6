package dev.relaylab.server.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.internet.DnsServer;
import dev.relaylab.server.internet.Zones;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real resolver's tool reads the lab's zones. */
@Timeout(120)
class DigReadsZonesTest {
  private final RealProgram dig = RealProgram.of("dig", "bind9-dnsutils");
  private DnsServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        new DnsServer(Zones.standard(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private String ask(String... query) throws Exception {
    String[] all = new String[query.length + 3];
    all[0] = "@127.0.0.1";
    all[1] = "-p";
    all[2] = Integer.toString(server.endpoint().getPort());
    System.arraycopy(query, 0, all, 3, query.length);
    return dig.run(all).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contoso.example MX|10 mail.contoso.example.",
        "mail.contoso.example A|192.0.2.10",
        "ex01.contoso.example AAAA|2001:db8::10",
        "contoso.example TXT|\"v=spf1 ip4:192.0.2.10 -all\"",
        "-x 192.0.2.40|printer.contoso.example.",
        "+tcp partner.example MX|10 mx.partner.example.",
        "noreply.example MX|0 ."
      })
  void anAnswerInShort(String query, String answer) throws Exception {
    assertThat(ask(("+short " + query).split(" "))).isEqualTo(answer);
  }

  @Test
  void bothExchangersWithTheirPreferences() throws Exception {
    assertThat(ask("+short", "fabrikam.example", "MX").lines())
        .containsExactlyInAnyOrder("10 mx1.fabrikam.example.", "20 mx2.fabrikam.example.");
  }

  @Test
  void anUnknownNameIsNoAnswer() throws Exception {
    assertThat(ask("nowhere.contoso.example", "A")).contains("status: NXDOMAIN");
  }
}
