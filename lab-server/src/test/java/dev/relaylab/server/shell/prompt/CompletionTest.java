package dev.relaylab.server.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ParameterType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final CmdletSpec SET =
      new CmdletSpec(
          "Set-ReceiveConnector",
          "Changes a connector.",
          List.of(
              Parameter.named("Identity", type("ReceiveConnectorIdParameter"), "").required().at(1),
              Parameter.named(
                  "ProtocolLoggingLevel", type("ProtocolLoggingLevel", "None", "Verbose"), ""),
              Parameter.named(
                  "PermissionGroups",
                  type("PermissionGroups", "None", "AnonymousUsers", "ExchangeUsers"),
                  ""),
              Parameter.named("Force", type("SwitchParameter"), "")),
          List.of(),
          true,
          false);

  private final Completion completion =
      new Completion(
          () ->
              new CommandTable() {
                @Override
                public Collection<CmdletSpec> cmdlets() {
                  CmdletSpec get =
                      new CmdletSpec(
                          "Get-ReceiveConnector",
                          "Lists connectors.",
                          SET.parameters().subList(0, 1),
                          List.of(),
                          false,
                          false);
                  return List.of(SET, get);
                }

                @Override
                public Map<String, String> aliases() {
                  return Map.of("src", "Set-ReceiveConnector");
                }
              },
          new NameSource() {
            @Override
            public List<String> names(CmdletSpec cmdlet, Parameter parameter) {
              return parameter.name().equals("Identity")
                  ? List.of("Default Frontend EX01", "relay")
                  : List.of();
            }

            @Override
            public List<String> properties(String cmdlet) {
              return cmdlet.equals("Get-ReceiveConnector")
                  ? List.of("Name", "Bindings")
                  : List.of();
            }
          });

  @Test
  void commandsStandAtTheBeginningOfEveryStatement() {
    assertThat(offers("get-")).containsExactly("Get-ReceiveConnector");
    assertThat(offers("$x = Get-")).containsExactly("Get-ReceiveConnector");
    assertThat(offers("Get-ReceiveConnector | s")).containsExactly("Set-ReceiveConnector");
    assertThat(offers("if ($true) { Se")).containsExactly("Set-ReceiveConnector");
  }

  @Test
  void parametersFollowADash() {
    assertThat(offers("Set-ReceiveConnector relay -P"))
        .containsExactly("-ProtocolLoggingLevel", "-PermissionGroups", "-PipelineVariable");
    assertThat(offers("src -wh")).containsExactly("-WhatIf");
    assertThat(offers("Get-ReceiveConnector -wh")).isEmpty();
  }

  @Test
  void valuesAreChoicesOrNames() {
    assertThat(offers("Set-ReceiveConnector relay -Proto ")).containsExactly("None", "Verbose");
    assertThat(offers("Set-ReceiveConnector -PermissionGroups AnonymousUsers, Ex"))
        .containsExactly("ExchangeUsers");
    assertThat(offers("Set-ReceiveConnector ")).containsExactly("'Default Frontend EX01'", "relay");
    assertThat(offers("Set-ReceiveConnector -Force -Identity 'def"))
        .containsExactly("'Default Frontend EX01'");
    assertThat(offers("Set-ReceiveConnector relay -ErrorAction S"))
        .containsExactly("SilentlyContinue", "Stop");
    assertThat(offers("Set-ReceiveConnector relay ")).isEmpty();
  }

  @Test
  void propertiesFollowADot() {
    assertThat(offers("Get-ReceiveConnector | ? {$_.N")).containsExactly("$_.Name");
    completion.ran("$all = Get-ReceiveConnector");
    assertThat(offers("$all.b")).containsExactly("$all.Bindings");
    assertThat(offers("foreach ($c in $all) { $c.")).containsExactly("$c.Name", "$c.Bindings");
    assertThat(offers("$other.")).isEmpty();
  }

  @Test
  void variablesAreThoseThatWereSet() {
    assertThat(offers("$al")).isEmpty();
    completion.ran("$all = 1");
    assertThat(offers("$al")).containsExactly("$all");
    assertThat(offers("$fal")).containsExactly("$false");
  }

  @Test
  void anythingElseIsLeftAlone() {
    assertThat(offers("Get-Nothing -x")).isEmpty();
    assertThat(offers("$va")).isEmpty();
    assertThat(offers("'text")).isEmpty();
  }

  private List<String> offers(String before) {
    return completion.offers(before).stream().map(Completion.Offer::text).toList();
  }

  private static ParameterType type(String name, String... choices) {
    return new ParameterType() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object convert(Object value) {
        return value;
      }

      @Override
      public List<String> choices() {
        return List.of(choices);
      }
    };
  }
}
