package dev.relaylab.exercises.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMapTest {

  private static YamlMap parse(String text) {
    return YamlMap.parse("file.yaml", text);
  }

  @Test
  void fieldsAreReadAsWhatTheyAre() {
    YamlMap map = parse("name: a\npoints: 3\ndone: true\nmany: [x, y]\none: z\nin: {deep: d}\n");

    assertThat(map.text("name")).isEqualTo("a");
    assertThat(map.number("points")).isEqualTo(3);
    assertThat(map.flag("done", false)).isTrue();
    assertThat(map.texts("many")).containsExactly("x", "y");
    assertThat(map.texts("one")).containsExactly("z");
    assertThat(map.map("in").text("deep")).isEqualTo("d");
    assertThat(map.texts("missing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2 | file.yaml:2: \"a\" stands here a second time. The first is on line 1; keep one of them.",
        "a: [ | file.yaml:1: This is not YAML",
        "- a | file.yaml:1: The file must be a mapping.",
        "'' | file.yaml: The file is empty.",
      })
  void whatIsNoMappingIsRefusedWithItsLine(String text, String message) {
    String lines = text.replace("\\n", "\n").replace("''", "");

    assertThatThrownBy(() -> parse(lines))
        .isInstanceOf(CourseException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aMissingFieldIsAskedFor() {
    assertThatThrownBy(() -> parse("a: 1\n").text("title"))
        .hasMessage("file.yaml:1: The field \"title\" is missing. Write \"title: …\" here.");
  }

  @Test
  void aWrongTypeIsToldAtItsLine() {
    YamlMap map = parse("a: 1\npoints: many\ndone: perhaps\nwho: {x: 1}\n");

    assertThatThrownBy(() -> map.number("points")).hasMessageStartingWith("file.yaml:2:");
    assertThatThrownBy(() -> map.flag("done", true)).hasMessageStartingWith("file.yaml:3:");
    assertThatThrownBy(() -> map.text("who")).hasMessageStartingWith("file.yaml:4:");
    assertThatThrownBy(() -> map.map("a")).hasMessageContaining("must hold fields");
  }

  @Test
  void anUnknownFieldIsComparedWithTheKnown() {
    assertThatThrownBy(() -> parse("a: 1\npoitns: 2\n").only(List.of("a", "points")))
        .hasMessage("file.yaml:2: There is no field \"poitns\" here. Did you mean \"points\"?");
    assertThatThrownBy(() -> parse("colour: red\n").only(List.of("a", "points")))
        .hasMessageEndingWith("Known: a, points.");
  }
}
