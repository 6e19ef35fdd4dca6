package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Error records in the form in which Windows PowerShell prints them. */
class ErrorRecordTest {
  private final Recorder host = new Recorder();
  private final Interpreter interpreter = Sessions.on(host);

  private String error(String script) {
    interpreter.run(script, "line");
    assertThat(host.errors).hasSize(1);
    return host.errors.get(0).stripTrailing();
  }

  @Test
  void namesACommandThatIsNotThere() {
    assertThat(error("  Get-Nothing -x 5"))
        .isEqualTo(
            """
            Get-Nothing : The term 'Get-Nothing' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.
            At line:1 char:3
            +   Get-Nothing -x 5
            +   ~~~~~~~~~~~
                + CategoryInfo          : ObjectNotFound: (Get-Nothing:String) [], CommandNotFoundException
                + FullyQualifiedErrorId : CommandNotFoundException\
            """);
  }

  @Test
  void marksTheWholeCommandForACmdletsError() {
    assertThat(error("$x = 1\nRemove-Thing bad; 2"))
        .isEqualTo(
            """
            Remove-Thing : The thing 'bad' couldn't be found.
            At line:2 char:1
            + Remove-Thing bad; 2
            + ~~~~~~~~~~~~~~~~
                + CategoryInfo          : ObjectNotFound: (bad:Thing) [Remove-Thing], ThingNotFoundException
                + FullyQualifiedErrorId : ThingNotFound,Remove-Thing\
            """);
  }

  @Test
  void marksTheStatementForAnErrorOfTheLanguage() {
    assertThat(error("'a'; 1 / 0"))
        .isEqualTo(
            """
            Attempted to divide by zero.
            At line:1 char:6
            + 'a'; 1 / 0
            +      ~~~~~
                + CategoryInfo          : NotSpecified: (:) [], RuntimeException
                + FullyQualifiedErrorId : RuntimeException\
            """);
  }

  @Test
  void marksWhatDoesNotParse() {
    assertThat(error("1 + 2)"))
        .isEqualTo(
            """
            At line:1 char:6
            + 1 + 2)
            +      ~
            Unexpected token ')' in expression or statement.
                + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException
                + FullyQualifiedErrorId : UnexpectedToken\
            """);
  }

  @Test
  void showsWhatWasThrown() {
    assertThat(error("throw 'boom'"))
        .isEqualTo(
            """
            boom
            At line:1 char:1
            + throw 'boom'
            + ~~~~~~~~~~~~
                + CategoryInfo          : OperationStopped: (boom:String) [], RuntimeException
                + FullyQualifiedErrorId : boom\
            """);
  }

  @Test
  void namesTheScriptsFile() {
    interpreter.run("\nRemove-Thing bad", "C:\\setup.ps1");

    assertThat(host.errors.get(0)).contains("\nAt C:\\setup.ps1:2 char:1\n");
  }

  @Test
  void marksTheCommandWithinAFunction() {
    assertThat(error("function f {\n  Remove-Thing bad\n}\nf"))
        .contains("At line:2 char:3\n+   Remove-Thing bad\n+   ~~~~~~~~~~~~~~~~");
  }
}
