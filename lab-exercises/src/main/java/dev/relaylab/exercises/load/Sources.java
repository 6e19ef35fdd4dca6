package dev.relaylab.exercises.load;

import dev.relaylab.exercises.yaml.CourseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two kinds of sources. */
final class Sources {
  private static final String BUILT_IN = "/dev/relaylab/exercises/course/";

  private Sources() {}

  static Source folder(Path folder) {
    return new Source() {
      @Override
      public Optional<String> read(String name) {
        try {
          Path file = folder.resolve(name);
          return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
          throw new CourseException(
              shown(name), 0, "The file cannot be read (" + e + ").", "Save it as UTF-8 text.");
        }
      }

      @Override
      public List<String> list(String sub) {
        try (Stream<Path> files = Files.list(folder.resolve(sub))) {
          return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
          return List.of();
        }
      }

      @Override
      public String shown(String name) {
        return folder.resolve(name).toString();
      }
    };
  }

  /** Resources have no directory: alternatives are found by counting. */
  static Source builtIn() {
    return new Source() {
      @Override
      public Optional<String> read(String name) {
        try (InputStream in = Sources.class.getResourceAsStream(BUILT_IN + name)) {
          return in == null
              ? Optional.empty()
              : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public List<String> list(String folder) {
        return Stream.iterate(1, n -> n + 1)
            .limit(9)
            .map(n -> "alternative-" + n + ".steps")
            .filter(name -> read(folder + "/" + name).isPresent())
            .toList();
      }

      @Override
      public String shown(String name) {
        return "course/" + name;
      }
    };
  }
}
