package dev.relaylab.exercises.load;

import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.exercises.model.Goal;
import dev.relaylab.exercises.model.Hint;
import dev.relaylab.exercises.model.Misconception;
import dev.relaylab.exercises.transcript.Transcript;
import dev.relaylab.exercises.transcript.TranscriptBlock;
import dev.relaylab.exercises.yaml.CourseException;
import dev.relaylab.exercises.yaml.YamlMap;
import dev.relaylab.server.command.Nearest;
import dev.relaylab.server.internet.AddressPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one exercise's folder. */
final class ExerciseReader {
  private static final List<String> FIELDS =
      List.of(
          "format",
          "title",
          "module",
          "minutes",
          "task",
          "gate",
          "goals",
          "hints",
          "misconceptions");

  private final Source source;
  private final String id;

  private ExerciseReader(Source source, String id) {
    this.source = source;
    this.id = id;
  }

  static Exercise read(Source source, String id, String module) {
    return new ExerciseReader(source, id).read(module);
  }

  private String needed(String name, String remedy) {
    String file = id + "/" + name;
    return source
        .read(file)
        .orElseThrow(
            () -> new CourseException(source.shown(file), 0, "The file is missing.", remedy));
  }

  private Exercise read(String module) {
    String file = id + "/exercise.yaml";
    YamlMap map =
        YamlMap.parse(
                source.shown(file),
                needed(
                    "exercise.yaml",
                    "Every exercise has one; lab author new NAME makes an example."))
            .only(FIELDS);
    CourseLoader.checkFormat(map);
    List<Goal> goals = goals(map);
    return new Exercise(
        id,
        map.text("title"),
        map.textIfAny("module").orElse(module),
        map.number("minutes", 10),
        map.text("task"),
        map.flag("gate", true),
        start(),
        lesson(),
        source.shown(id + "/lesson.adoc"),
        goals,
        hints(map, goals),
        misconceptions(map),
        steps("solution.steps"),
        source.list(id).stream()
            .filter(name -> name.startsWith("alternative-"))
            .map(this::steps)
            .toList());
  }

  private String lesson() {
    String lesson = needed("lesson.adoc", "Write the lesson; it is a chapter of the book.");
    TranscriptBlock.in(lesson).forEach(this::checkTranscript);
    return lesson;
  }

  private void checkTranscript(TranscriptBlock block) {
    String file = source.shown(id + "/lesson.adoc");
    if (!block.closed()) {
      throw new CourseException(
          file,
          block.firstLine() - 1,
          "The transcript has no end.",
          "Close it with a line of four hyphens.");
    }
    Transcript.parse(file, block.firstLine(), block.text(), ExerciseReader::isMachine);
  }

  private static boolean isMachine(String name) {
    return AddressPlan.standard().named(name).isPresent();
  }

  private List<Goal> goals(YamlMap map) {
    List<Goal> goals = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap each : map.maps("goals")) {
      Goal goal = GoalReader.read(each);
      if (!ids.add(goal.head().id())) {
        throw each.wrong(
            "id",
            "The goal \"" + goal.head().id() + "\" stands here a second time.",
            "Give each goal an id of its own.");
      }
      goals.add(goal);
    }
    if (goals.isEmpty()) {
      throw map.wrong(
          "goals", "The exercise asks for nothing.", "Write at least one goal below \"goals:\".");
    }
    return List.copyOf(goals);
  }

  /** The statements of start.ps1, one a line; empty lines and comments are passed over. */
  private List<String> start() {
    return source
        .read(id + "/start.ps1")
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static List<Hint> hints(YamlMap map, List<Goal> goals) {
    return map.maps("hints").stream()
        .map(each -> hint(each.only(List.of("text", "unless", "goal")), goals))
        .toList();
  }

  private static Hint hint(YamlMap map, List<Goal> goals) {
    return new Hint(
        map.text("text"),
        map.has("unless") ? ConditionReader.read(map.map("unless")) : null,
        map.has("goal") ? observed(map, goals) : null);
  }

  private static Goal.Observed observed(YamlMap map, List<Goal> goals) {
    String id = map.text("goal");
    return goals.stream()
        .filter(goal -> goal.head().id().equals(id) && goal instanceof Goal.Observed)
        .map(Goal.Observed.class::cast)
        .findFirst()
        .orElseThrow(
            () ->
                map.wrong(
                    "goal",
                    "There is no goal \"" + id + "\" of kind observed.",
                    Nearest.suggestion(id, goals.stream().map(goal -> goal.head().id()).toList())));
  }

  private static List<Misconception> misconceptions(YamlMap map) {
    List<Misconception> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap each : map.maps("misconceptions")) {
      each.only(List.of("id", "name", "message", "detect", "reproduce"));
      if (!ids.add(each.text("id"))) {
        throw each.wrong(
            "id",
            "The misconception \"" + each.text("id") + "\" stands here a second time.",
            "Give each an id of its own.");
      }
      all.add(misconception(each));
    }
    return List.copyOf(all);
  }

  private static Misconception misconception(YamlMap map) {
    List<String> reproduce = map.texts("reproduce");
    if (reproduce.isEmpty()) {
      throw map.wrong(
          "reproduce",
          "The misconception does not say how it is made.",
          "List below \"reproduce:\" the commands that lead to it from the start state.");
    }
    return new Misconception(
        map.text("id"),
        map.text("name"),
        map.text("message"),
        ConditionReader.read(map.map("detect")),
        reproduce);
  }

  private Transcript steps(String name) {
    String text =
        needed(
            name,
            "Write the reference solution as a transcript: lines such as \"[PS] EX01> COMMAND\" and \"PRINTER> telnet mail.contoso.example 25\".");
    String file = source.shown(id + "/" + name);
    Transcript steps = Transcript.parse(file, 1, text, ExerciseReader::isMachine);
    if (steps.steps().isEmpty()) {
      throw new CourseException(
          file, 0, "The file holds no command.", "Write lines such as \"[PS] EX01> COMMAND\".");
    }
    return steps;
  }
}
