package dev.relaylab.exercises.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTextTest {

  private static ExpectedText expecting(String... lines) {
    return new ExpectedText(List.of(lines));
  }

  @Test
  void threeDotsAloneStandForAnyLines() {
    ExpectedText text = expecting("...", "b", "...");

    assertThat(text.missing(List.of("a", "b", "c"))).isEmpty();
    assertThat(text.missing(List.of("b"))).isEmpty();
    assertThat(text.missing(List.of("a", "c"))).contains("b");
  }

  @Test
  void threeDotsInALineStandForAnyText() {
    assertThat(expecting("220 ... ready at ...").missing(List.of("220 ex01 ready at noon")))
        .isEmpty();
    assertThat(expecting("250 2.6.0 ... Queued").missing(List.of("250 2.6.0 id Queued.")))
        .isPresent();
  }

  @Test
  void signsOfPatternsMeanThemselves() {
    assertThat(expecting("a.c (x*)").missing(List.of("a.c (x*)"))).isEmpty();
    assertThat(expecting("a.c").missing(List.of("abc"))).contains("a.c");
  }

  @Test
  void emptyLinesAndSpaceAtTheEndDoNotCount() {
    assertThat(expecting("a", "", "b  ").missing(List.of("", "a  ", "b"))).isEmpty();
  }

  @Test
  void aLineTooManyIsToldAsWell() {
    assertThat(expecting("a").missing(List.of("a", "b"))).isPresent();
  }
}
