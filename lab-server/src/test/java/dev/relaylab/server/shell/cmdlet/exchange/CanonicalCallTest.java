package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.lang.PsException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalCallTest {

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Identity", "it's \u2019a\u2019, \"b\"; @{c} $d (e)");
    parameters.put("List", List.of("a,b", "c"));
    parameters.put("Empty", List.of());
    parameters.put("Nothing", null);
    parameters.put("Number", -5L);
    parameters.put("Switch", true);
    parameters.put("Secret", new SecretType.Secret("p'w"));
    parameters.put("Credential", new Credential("u", "p)"));

    String text = CommandText.of("Set-Thing", parameters);

    assertThat(CanonicalCall.parse(text)).isEqualTo(new CanonicalCall("Set-Thing", parameters));
  }

  @Test
  void aChangeOfAListIsReadAsAHashtable() {
    String text =
        CommandText.of("Set-Thing", Map.of("P", new ListChange(List.of("a", "b"), List.of())));

    assertThat(text).isEqualTo("Set-Thing -P @{Add='a','b';Remove=@()}");
    assertThat(CanonicalCall.parse(text).parameters())
        .isEqualTo(Map.of("P", Map.of("Add", Arrays.asList("a", "b"), "Remove", List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Set-Thing x",
        "Set-Thing -A 'open",
        "Set-Thing -A $b",
        "Set-Thing -A @{B 'c'}",
        "A | B",
        "Set-Thing -A"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> CanonicalCall.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("canonical form at character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get-Nothing -A 'b'",
        "Set-ReceiveConnector -Wrong 'b'",
        "Set-ReceiveConnector -Identity 'none' -Enabled:$true"
      })
  void aCallThatIsRefusedNowThrows(String text) {
    assertThatThrownBy(() -> Shell.of(new MemoryLab()).replay(text))
        .isInstanceOf(PsException.class);
  }
}
