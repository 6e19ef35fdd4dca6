package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private final List<String> given = new ArrayList<>();
  private final List<String> piped = new ArrayList<>();
  private final Recorder host = new Recorder();
  private final Interpreter interpreter = Sessions.on(host);

  ProgramTest() {
    interpreter
        .cmdlets()
        .add(
            new Program() {
              @Override
              public String name() {
                return "prog";
              }

              @Override
              public int run(
                  List<String> words,
                  List<String> input,
                  Consumer<String> output,
                  Consumer<String> complaints) {
                given.addAll(words);
                piped.addAll(input);
                output.accept("one");
                output.accept("two");
                complaints.accept("trouble");
                return 3;
              }
            });
  }

  private List<Object> run(String source) {
    host.objects.clear();
    interpreter.run(source, "line");
    return List.copyOf(host.objects);
  }

  @Test
  void wordsArriveAsTheyWereWritten() {
    run("$n = 25; prog -type=mx contoso.example /all -x:5 \"a b\" $n 1,2");
    assertThat(given)
        .containsExactly("-type=mx", "contoso.example", "/all", "-x:5", "a b", "25", "1", "2");
  }

  @Test
  void whatItPrintsIsThePipelinesAndItsStatusIsLastExitCode() {
    assertThat(run("PROG.exe | ForEach-Object { \"<$_>\" }")).containsExactly("<one>", "<two>");
    assertThat(run("$LASTEXITCODE")).containsExactly(3);
    assertThat(run("prog | Out-Null; $?")).containsExactly(false);
  }

  @Test
  void linesOfThePipelineAreItsInput() {
    run("1..3 | prog");
    assertThat(piped).containsExactly("1", "2", "3");
  }

  @Test
  void functionComesBeforeAProgramOfItsName() {
    assertThat(run("function prog { 'mine' }; prog")).containsExactly("mine");
    assertThat(given).isEmpty();
  }
}
