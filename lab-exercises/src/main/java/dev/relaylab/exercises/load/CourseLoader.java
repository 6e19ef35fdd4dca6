package dev.relaylab.exercises.load;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.yaml.CourseException;
import dev.relaylab.exercises.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads courses; every mistake is a {@link CourseException} that names file, line and remedy. */
public final class CourseLoader {
  /** The newest format this lab reads. */
  public static final int FORMAT = 1;

  private CourseLoader() {}

  public static Course builtIn() {
    return load(Sources.builtIn());
  }

  /** A course folder; a folder with an {@code exercise.yaml} is a course of that one exercise. */
  public static Course folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CourseException(
          folder.toString(),
          0,
          "There is no such folder.",
          "Give the folder that holds course.yaml or exercise.yaml.");
    }
    if (Files.isRegularFile(folder.resolve("exercise.yaml"))) {
      Path absolute = folder.toAbsolutePath().normalize();
      String name = absolute.getFileName().toString();
      Exercise only = ExerciseReader.read(Sources.folder(absolute.getParent()), name, "");
      return new Course(only.title(), List.of(only));
    }
    return load(Sources.folder(folder));
  }

  private static Course load(Source source) {
    String file = "course.yaml";
    String text =
        source
            .read(file)
            .orElseThrow(
                () ->
                    new CourseException(
                        source.shown(file),
                        0,
                        "The course has no index.",
                        "Write course.yaml with format, course and exercises; lab author new NAME makes an example."));
    YamlMap map =
        YamlMap.parse(source.shown(file), text).only(List.of("format", "course", "modules"));
    checkFormat(map);
    List<Exercise> exercises = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap module : map.maps("modules")) {
      module.only(List.of("module", "exercises"));
      for (String id : module.texts("exercises")) {
        if (!ids.add(id)) {
          throw module.wrong(
              "exercises",
              "The exercise \"" + id + "\" is listed twice.",
              "List each exercise once.");
        }
        exercises.add(ExerciseReader.read(source, id, module.text("module")));
      }
    }
    if (exercises.isEmpty()) {
      throw map.wrong(
          "modules", "The course has no exercises.", "List their folders below \"exercises:\".");
    }
    return new Course(map.text("course"), List.copyOf(exercises));
  }

  static void checkFormat(YamlMap map) {
    int format = map.number("format");
    if (format > FORMAT) {
      throw map.wrong(
          "format",
          "The file is of format " + format + ", and this lab reads up to " + FORMAT + ".",
          "Use a newer lab, or write format: " + FORMAT + ".");
    }
  }
}
