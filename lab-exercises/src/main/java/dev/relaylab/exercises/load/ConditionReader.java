package dev.relaylab.exercises.load;

import dev.relaylab.exercises.model.Condition;
import dev.relaylab.exercises.yaml.YamlMap;
import dev.relaylab.server.command.Nearest;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads conditions on the configuration. */
final class ConditionReader {
  private static final List<String> FIELDS =
      List.of(
          "connector",
          "user",
          "right",
          "lacks-right",
          "auth",
          "lacks-auth",
          "group",
          "lacks-group",
          "wider-than",
          "takes",
          "misses",
          "enabled",
          "role",
          "missing",
          "accepts-domain");

  private ConditionReader() {}

  static Condition read(YamlMap map) {
    map.only(FIELDS);
    List<Condition.Test> tests = new ArrayList<>();
    for (String key : map.keys()) {
      test(map, key).ifPresent(tests::add);
    }
    if (tests.isEmpty()) {
      throw map.wrong(
          "connector",
          "The condition asks for nothing.",
          "Add one of: " + String.join(", ", FIELDS.subList(2, FIELDS.size())) + ".");
    }
    return new Condition(map.textIfAny("connector").orElse("custom"), List.copyOf(tests));
  }

  private static Optional<Condition.Test> test(YamlMap map, String key) {
    boolean positive = !key.startsWith("lacks-");
    return Optional.ofNullable(
        switch (key) {
          case "right", "lacks-right" ->
              new Condition.HasRight(user(map), right(map, key, map.text(key)), positive);
          case "auth", "lacks-auth" ->
              new Condition.HasAuth(constant(map, key, AuthMechanism.class), positive);
          case "group", "lacks-group" ->
              new Condition.HasGroup(constant(map, key, PermissionGroup.class), positive);
          case "wider-than" -> new Condition.WiderThan(BigInteger.valueOf(map.number(key)));
          case "takes" -> new Condition.Takes(GoalReader.address(map, key), true);
          case "misses" -> new Condition.Takes(GoalReader.address(map, key), false);
          case "enabled" -> new Condition.IsEnabled(map.flag(key, true));
          case "role" -> new Condition.HasRole(constant(map, key, TransportRole.class));
          case "missing" -> map.flag(key, true) ? new Condition.Missing() : null;
          case "accepts-domain" -> new Condition.AcceptsDomain(map.text(key));
          default -> null;
        });
  }

  private static Principal user(YamlMap map) {
    return map.textIfAny("user").map(Principal::new).orElse(Principal.ANONYMOUS_LOGON);
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

  private static <E extends Enum<E>> E constant(YamlMap map, String key, Class<E> type) {
    String text = map.text(key);
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
