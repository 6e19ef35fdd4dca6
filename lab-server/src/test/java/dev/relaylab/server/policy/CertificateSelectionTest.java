package dev.relaylab.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.ServerCertificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateSelectionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Organisation ORGANISATION =
      List.of(
              certificate(
                  "SELF", "CN=ex01", "CN=ex01", "2026-02-01", "ex01.contoso.example", "SMTP"),
              certificate("OLD", "CN=mail", "CN=CA", "2026-01-02", "mail.contoso.example", "SMTP"),
              certificate("NEW", "CN=mail", "CN=CA", "2026-02-02", "mail.contoso.example", "SMTP"),
              certificate("IDLE", "CN=mail", "CN=CA", "2026-03-01", "mail.contoso.example", "IIS"),
              certificate("GONE", "CN=gone", "CN=CA", "2020-01-01", "gone.contoso.example", "SMTP"),
              certificate(
                  "OWN", "CN=gone", "CN=gone", "2026-02-01", "gone.contoso.example", "SMTP"),
              certificate("PAST", "CN=past", "CN=CA", "2020-01-01", "past.contoso.example", "SMTP"),
              certificate("WILD", "CN=*", "CN=CA", "2026-01-01", "*.north.example", "SMTP"),
              certificate("ASKED", "CN=ask", "CN=ask", "2026-01-01", "ask.contoso.example", "SMTP")
                  .with(CertificateSchema.REQUEST, "x"))
          .stream()
          .reduce(FreshInstall.contoso(), Organisation::put, (a, b) -> b);

  private static AdObject certificate(
      String thumbprint,
      String subject,
      String issuer,
      String from,
      String domain,
      String service) {
    Instant begin = Instant.parse(from + "T00:00:00Z");
    return AdObject.of(CertificateSchema.SCHEMA, thumbprint)
        .with(CertificateSchema.SUBJECT, subject)
        .with(CertificateSchema.ISSUER, issuer)
        .with(CertificateSchema.NOT_BEFORE, begin.toString())
        .with(CertificateSchema.NOT_AFTER, begin.plusSeconds(365 * 86_400).toString())
        .with(CertificateSchema.DOMAINS, List.of(domain))
        .with(CertificateSchema.SERVICES, List.of(service))
        .with(CertificateSchema.CONTENT, thumbprint);
  }

  private static String selected(String fqdn, String tlsName) {
    AdObject connector =
        ORGANISATION
            .receiveConnectors()
            .get(0)
            .object()
            .with(ReceiveConnectorSchema.FQDN, fqdn)
            .with(ReceiveConnectorSchema.TLS_CERTIFICATE_NAME, tlsName);
    return CertificateSelection.of(ORGANISATION, ReceiveConnector.of(connector), NOW)
        .map(chosen -> chosen.madeBySetup() ? "setup" : chosen.thumbprint())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    ",setup",
    "ex01.contoso.example,setup",
    "EX01.contoso.example,setup",
    "mail.contoso.example,NEW",
    "a.north.example,WILD",
    "a.b.north.example,none",
    "gone.contoso.example,OWN",
    "past.contoso.example,PAST",
    "ask.contoso.example,none",
    "other.example,none"
  })
  void withoutACertificateNameTheHostNameDecides(String fqdn, String expected) {
    assertThat(selected(fqdn, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "<I>CN=CA<S>CN=mail,NEW",
    "<i>cn=ca<s>CN = mail,NEW",
    "<I>CN=ex01<S>CN=ex01,SELF",
    "<I>CN=CA<S>CN=other,none",
    "CN=mail,none"
  })
  void aCertificateNameDecidesAlone(String tlsName, String expected) {
    assertThat(selected("other.example", tlsName)).isEqualTo(expected);
  }

  @Test
  void coveringListsTheOneThatSmtpWouldUseFirst() {
    assertThat(CertificateSelection.covering(ORGANISATION, "mail.contoso.example", NOW))
        .extracting(ServerCertificate::thumbprint)
        .startsWith("IDLE", "NEW", "OLD");
  }
}
