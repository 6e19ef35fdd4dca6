package dev.relaylab.docs.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void showsTheLineThatIsNotAsWrittenAmongThoseThatAre() {
    assertThat(
            Difference.between(
                List.of("...", "250 2.1.0 Sender OK", "550 5.7.1 Unable to relay", "221 ..."),
                List.of(
                    "220 ready",
                    "250 2.1.0 Sender OK",
                    "550 5.7.54 SMTP; Unable to relay",
                    "221 2.0.0 bye")))
        .containsExactly(
            "  250 2.1.0 Sender OK",
            "- 550 5.7.1 Unable to relay",
            "+ 550 5.7.54 SMTP; Unable to relay",
            "  221 2.0.0 bye");
  }

  @Test
  void leavesOutWhatAnythingStandsForUnlessALineIsMissingThere() {
    assertThat(Difference.between(List.of("a", "...", "c"), List.of("a", "b", "c")))
        .containsExactly("  a", "  c");
    assertThat(Difference.between(List.of("a", "...", "c"), List.of("a", "b")))
        .containsExactly("  a", "- c", "+ b");
  }

  @Test
  void showsALineTooManyAndAllThatIsMissing() {
    assertThat(Difference.between(List.of("a"), List.of("a", "b"))).containsExactly("  a", "+ b");
    assertThat(Difference.between(List.of("a", "b"), List.of())).containsExactly("- a", "- b");
  }
}
