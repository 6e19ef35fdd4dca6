package dev.relaylab.server.shell.cmdlet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.format.BagModel;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpTest {
  private final CommandTable commands =
      new CommandTable() {
        @Override
        public Collection<CmdletSpec> cmdlets() {
          LabFiles files = new LabFiles(Path.of("files"), Path.of("logs"));
          return OutputCmdlets.all(BagModel.printing(80), files, this).stream()
              .map(Cmdlet::spec)
              .toList();
        }

        @Override
        public Map<String, String> aliases() {
          return Map.of("ft", "Format-Table", "gc", "Get-Content");
        }
      };
  private final GetHelp help = new GetHelp(commands, () -> 80);

  @Test
  void aPageHasNameSynopsisAndSyntax() {
    assertThat(FakeCall.run(help, null, "Name", "gc").text())
        .isEqualTo(
            """
            NAME
                Get-Content


            SYNOPSIS
                Reads a file or a log of the lab, line by line.


            SYNTAX
                Get-Content [-Path] <String[]> [-TotalCount <Int32>] [-Tail <Int32>] [-Raw]
                [-ReadCount <Int32>] [-Delimiter <String>] [-Wait] [-Encoding <Encoding>]
                [-Filter <String>] [-Include <String[]>] [-Exclude <String[]>] [-Force]
                [-Credential <Object>] [<CommonParameters>]


            ALIASES
                gc


            REMARKS
                Examples: Get-Help Get-Content -Examples

                Parameters: Get-Help Get-Content -Full

            """);
  }

  @Test
  void oneParameterHasItsTraits() {
    assertThat(FakeCall.run(help, null, "Name", "Get-Content", "Parameter", "wait*").text())
        .isEqualTo(
            """
                -Wait
                    Has no effect: what is there is read once.

                    Required?                    false
                    Position?                    named
                    Accept pipeline input?       false
                    Aliases                      none
                    In the lab                   accepted, has no effect
            """);
  }

  @Test
  void everyCmdletHasAFullPageAndAnExample() {
    assertThat(commands.cmdlets())
        .isNotEmpty()
        .allSatisfy(
            spec -> {
              assertThat(spec.examples()).as(spec.name()).isNotEmpty();
              assertThat(FakeCall.run(help, null, "Name", spec.name(), "Full", true).text())
                  .contains("EXAMPLE 1", "SYNTAX");
            });
  }

  @Test
  void everyTopicIsAPageThatFitsAScreen() {
    assertThat(HelpTopics.NAMES)
        .allSatisfy(
            name -> {
              assertThat(HelpTopics.synopsis(name)).isNotBlank();
              assertThat(HelpTopics.lines(name).orElseThrow())
                  .contains("TOPIC")
                  .allMatch(line -> line.length() <= 119);
            });
  }

  @Test
  void aWildcardIsAnIndexAndNothingIsAnError() {
    assertThat(FakeCall.run(help, null, "Name", "*csv").text())
        .contains("ConvertTo-Csv", "Import-Csv");
    assertThatThrownBy(() -> FakeCall.run(help, null, "Name", "nothing-like-it"))
        .hasMessageContaining("Get-Help *");
  }

  @Test
  void commandsAndAliasesAreFound() {
    assertThat(FakeCall.run(new GetCommand(commands), null, "Noun", "Csv", "Verb", "Import").text())
        .isEqualTo("Import-Csv");
    assertThat(FakeCall.run(new GetCommand(commands), null, "Name", "Get-Nothing").errors)
        .hasSize(1);
    assertThat(FakeCall.run(new GetAlias(commands), null, "Definition", "Format-*").text())
        .isEqualTo("ft");
    assertThat(FakeCall.run(new GetAlias(commands), null, "Name", "none").errors).hasSize(1);
  }
}
