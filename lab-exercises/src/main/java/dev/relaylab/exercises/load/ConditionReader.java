package dev.relaylab.exercises.load;

import dev.relaylab.exercises.model.Condition;
import dev.relaylab.exercises.yaml.Nearest;
import dev.relaylab.exercises.yaml.YamlMap;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads conditions on the configuration. */
final class ConditionReader {
  private static final List<String> FIELDS =
      List.of(
          "connector",
          "right",
          "lacks-right",
          "auth",
          "lacks-auth",
          "group",
          "lacks-group",
          "wider-than",
          "enabled",
          "role",
          "missing",
          "accepts-domain");

  private ConditionReader() {}

  static Condition read(YamlMap map) {
    map.only(FIELDS);
    List<Condition.Test> tests = new ArrayList<>();
    map.textIfAny("right")
        .ifPresent(text -> tests.add(new Condition.HasRight(right(map, "right", text), true)));
    map.textIfAny("lacks-right")
        .ifPresent(
            text -> tests.add(new Condition.HasRight(right(map, "lacks-right", text), false)));
    map.textIfAny("auth")
        .ifPresent(
            text ->
                tests.add(
                    new Condition.HasAuth(constant(map, "auth", AuthMechanism.class, text), true)));
    map.textIfAny("lacks-auth")
        .ifPresent(
            text ->
                tests.add(
                    new Condition.HasAuth(
                        constant(map, "lacks-auth", AuthMechanism.class, text), false)));
    map.textIfAny("group")
        .ifPresent(
            text ->
                tests.add(
                    new Condition.HasGroup(
                        constant(map, "group", PermissionGroup.class, text), true)));
    map.textIfAny("lacks-group")
        .ifPresent(
            text ->
                tests.add(
                    new Condition.HasGroup(
                        constant(map, "lacks-group", PermissionGroup.class, text), false)));
    map.textIfAny("role")
        .ifPresent(
            text ->
                tests.add(new Condition.HasRole(constant(map, "role", TransportRole.class, text))));
    map.textIfAny("accepts-domain").ifPresent(text -> tests.add(new Condition.AcceptsDomain(text)));
    if (map.has("wider-than")) {
      tests.add(new Condition.WiderThan(BigInteger.valueOf(map.number("wider-than"))));
    }
    if (map.has("enabled")) {
      tests.add(new Condition.IsEnabled(map.flag("enabled", true)));
    }
    if (map.flag("missing", false)) {
      tests.add(new Condition.Missing());
    }
    if (tests.isEmpty()) {
      throw map.wrong(
          "connector",
          "The condition asks for nothing.",
          "Add one of: " + String.join(", ", FIELDS.subList(1, FIELDS.size())) + ".");
    }
    return new Condition(map.textIfAny("connector").orElse("custom"), List.copyOf(tests));
  }

  private static Right right(YamlMap map, String key, String text) {
    return Right.named(text)
        .orElseThrow(
            () ->
                map.wrong(
                    key,
                    "There is no right \"" + text + "\".",
                    Nearest.suggestion(
                        text, Arrays.stream(Right.values()).map(Right::adName).toList())));
  }

  private static <E extends Enum<E>> E constant(
      YamlMap map, String key, Class<E> type, String text) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      throw map.wrong(
          key,
          "\"" + text + "\" is no " + type.getSimpleName() + ".",
          Nearest.suggestion(text, names));
    }
    return type.getEnumConstants()[index];
  }
}
