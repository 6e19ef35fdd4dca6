package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class DnsServerTest {
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

  private Message ask(boolean tcp, String name, int type) throws IOException {
    SimpleResolver resolver = new SimpleResolver(server.endpoint());
    resolver.setTCP(tcp);
    resolver.setTimeout(Duration.ofSeconds(10));
    return resolver.send(
        Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void answersWithAuthorityAndTheExchangersAddress(boolean tcp) throws IOException {
    Message answer = ask(tcp, "contoso.example.", Type.MX);
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(answer.getSection(Section.ANSWER))
        .singleElement()
        .asString()
        .endsWith("10 mail.contoso.example.");
    assertThat(answer.getSection(Section.ADDITIONAL))
        .anySatisfy(record -> assertThat(record.toString()).endsWith("192.0.2.10"));
  }

  @Test
  void tellsAnUnknownNameFromAMissingTypeAndFromAnotherZone() throws IOException {
    assertThat(ask(false, "nowhere.contoso.example.", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    Message noData = ask(false, "printer.contoso.example.", Type.MX);
    assertThat(noData.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(noData.getSection(Section.ANSWER)).isEmpty();
    assertThat(noData.getSection(Section.AUTHORITY))
        .extracting(Record::getType)
        .containsExactly(Type.SOA);
    assertThat(ask(false, "www.relaylab.dev.", Type.A).getRcode()).isEqualTo(Rcode.REFUSED);
  }

  @Test
  void answersReverseLookup() throws IOException {
    assertThat(ask(false, "40.2.0.192.in-addr.arpa.", Type.PTR).getSection(Section.ANSWER))
        .singleElement()
        .asString()
        .endsWith("printer.contoso.example.");
  }

  @Test
  void aTakenPortIsRefused() {
    assertThatThrownBy(() -> new DnsServer(Zones.standard(), server.endpoint()))
        .isInstanceOf(BindException.class);
  }

  @Test
  void listensOnLoopbackOnly() {
    InetSocketAddress everywhere = new InetSocketAddress(0);
    assertThatThrownBy(() -> new DnsServer(Zones.standard(), everywhere))
        .hasMessageContaining("outside the lab");
  }
}
