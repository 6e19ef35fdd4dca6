package dev.relaylab.exercises.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.yaml.CourseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course loads whole, or says which file and line is wrong and what to write. */
class CourseLoaderTest {
  @TempDir Path folder;

  private void index(String text) throws IOException {
    Files.writeString(folder.resolve("course.yaml"), text);
  }

  @Test
  void theBuiltInCourseIsWhole() {
    Course course = CourseLoader.builtIn();

    assertThat(course.exercises()).hasSize(5);
    assertThat(course.exercises())
        .allSatisfy(
            exercise -> {
              assertThat(exercise.goals()).isNotEmpty();
              assertThat(exercise.hints()).isNotEmpty();
              assertThat(exercise.misconceptions()).isNotEmpty();
              assertThat(exercise.solution().steps()).isNotEmpty();
              assertThat(exercise.lesson()).isNotBlank();
            });
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> CourseLoader.folder(folder.resolve("nowhere")))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void anUnknownKeyIsNamedWithItsLine() throws IOException {
    index("format: 1\ncourse: Mine\nmodlues: []\n");

    assertThatThrownBy(() -> CourseLoader.folder(folder))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("course.yaml")
        .hasMessageContaining("3")
        .hasMessageContaining("modules");
  }

  @Test
  void aNewerFormatSaysSo() throws IOException {
    index("format: 9\ncourse: Mine\nmodules: []\n");

    assertThatThrownBy(() -> CourseLoader.folder(folder))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("format 9");
  }

  @Test
  void brokenYamlNamesTheLine() throws IOException {
    index("format: 1\ncourse: [\n");

    assertThatThrownBy(() -> CourseLoader.folder(folder))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("course.yaml");
  }

  @Test
  void anEmptyCourseIsRefused() throws IOException {
    index("format: 1\ncourse: Mine\nmodules: []\n");

    assertThatThrownBy(() -> CourseLoader.folder(folder))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("no exercises");
  }
}
