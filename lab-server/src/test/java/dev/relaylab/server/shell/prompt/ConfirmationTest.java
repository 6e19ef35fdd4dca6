package dev.relaylab.server.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  private final List<String> asked = new ArrayList<>();
  private final Confirmation confirmation = new Confirmation();

  @Test
  void enterIsYesAndTheQuestionIsPowerShells() {
    assertThat(answer("")).isTrue();
    assertThat(asked)
        .containsExactly(
            """

            Confirm
            Are you sure you want to perform this action?
            Removing Receive connector "EX01\\relay".
            [Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is "Y"):\s""");
  }

  @Test
  void noAndNoAnswerAreNo() {
    assertThat(answer("n")).isFalse();
    assertThat(answer()).isFalse();
  }

  @Test
  void answersToAllHoldFromThenOn() {
    assertThat(answer("L")).isFalse();
    assertThat(answer("y")).isFalse();
    assertThat(asked).hasSize(1);
    Confirmation other = new Confirmation();
    assertThat(other.ask("x", text -> "a")).isTrue();
    assertThat(other.ask("x", text -> "n")).isTrue();
  }

  @Test
  void helpAndNonsenseAskAgain() {
    assertThat(answer("?", "what", "Y")).isTrue();
    assertThat(asked).hasSize(3);
    assertThat(asked.get(1)).startsWith("Y - Continue with only the next step of the operation.");
  }

  private boolean answer(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return confirmation.ask(
        "Removing Receive connector \"EX01\\relay\".",
        text -> {
          asked.add(text);
          return left.poll();
        });
  }
}
