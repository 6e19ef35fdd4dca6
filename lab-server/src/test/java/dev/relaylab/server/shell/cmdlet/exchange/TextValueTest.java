package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.lang.PsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextValueTest {

  @Test
  void anAddressHasTwoParts() {
    TextValue address = TextValue.smtpAddress("alice@contoso.example");
    assertThat(address.property("Local")).isEqualTo("alice");
    assertThat(address.property("domain")).isEqualTo("contoso.example");
    assertThat(address).hasToString("alice@contoso.example");
  }

  @Test
  void capitalsMarkThePrimaryAddress() {
    assertThat(TextValue.proxyAddress("SMTP:a@x.example").property("IsPrimaryAddress"))
        .isEqualTo(true);
    assertThat(TextValue.proxyAddress("smtp:a@x.example").property("IsPrimaryAddress"))
        .isEqualTo(false);
    assertThat(TextValue.proxyAddress("smtp:a@x.example").property("SmtpAddress"))
        .isEqualTo("a@x.example");
  }

  @Test
  void aDomainMayIncludeItsSubdomains() {
    TextValue wide = TextValue.smtpDomain("*.fabrikam.example");
    assertThat(wide.property("IncludeSubDomains")).isEqualTo(true);
    assertThat(wide.property("Domain")).isEqualTo("fabrikam.example");
    assertThat(TextValue.smtpDomain("*").property("IsStar")).isEqualTo(true);
  }

  @Test
  void aPathKnowsItsDrive() {
    assertThat(TextValue.path("D:\\Logs").property("DriveName")).isEqualTo("D:");
    assertThat(TextValue.path("\\\\fs01\\Logs").property("IsUnc")).isEqualTo(true);
  }

  @Test
  void theMethodsOfTheTextWork() {
    TextValue address = TextValue.smtpAddress("Alice@contoso.example");
    assertThat(address.call("Split", List.of("@.")))
        .isEqualTo(List.of("Alice", "contoso", "example"));
    assertThat(address.call("ToLower", List.of())).isEqualTo("alice@contoso.example");
    assertThat(address.call("EndsWith", List.of("example"))).isEqualTo(true);
    assertThat(address.call("Replace", List.of("Alice", "Bob"))).isEqualTo("Bob@contoso.example");
    assertThatThrownBy(() -> address.call("Launch", List.of())).isInstanceOf(PsException.class);
  }
}
