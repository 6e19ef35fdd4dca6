package dev.relaylab.exercises.load;

import dev.relaylab.exercises.model.Goal;
import dev.relaylab.exercises.yaml.Nearest;
import dev.relaylab.exercises.yaml.YamlMap;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one goal. */
final class GoalReader {
  private static final List<String> KINDS =
      List.of("must-allow", "must-block", "observed", "relay-set", "one-method");
  private static final List<String> HEAD = List.of("id", "kind", "title", "points", "safety");
  private static final List<String> PROBE = List.of("from", "port", "mail-from", "rcpt-to", "user");

  private GoalReader() {}

  static Goal read(YamlMap map) {
    String kind = map.text("kind");
    Goal.Head head =
        new Goal.Head(
            map.text("id"), map.text("title"), map.number("points"), map.flag("safety", false));
    return switch (kind) {
      case "must-allow" -> {
        known(map, PROBE, List.of("delivered", "auth-as"));
        yield new Goal.MustAllow(
            head, probe(map), map.flag("delivered", false), map.textIfAny("auth-as").orElse(null));
      }
      case "must-block" -> {
        known(map, PROBE, List.of("reply"));
        yield new Goal.MustBlock(head, probe(map), map.textIfAny("reply").orElse(null));
      }
      case "observed" -> observed(map, head);
      case "relay-set" -> {
        known(map, List.of("ranges"), List.of());
        yield new Goal.RelaySet(
            head, map.texts("ranges").stream().map(text -> range(map, text)).toList());
      }
      case "one-method" -> {
        known(map, List.of("client"), List.of());
        yield new Goal.OneMethod(head, address(map, "client"));
      }
      default ->
          throw map.wrong(
              "kind",
              "There is no kind of goal \"" + kind + "\".",
              Nearest.suggestion(kind, KINDS));
    };
  }

  private static void known(YamlMap map, List<String> some, List<String> more) {
    map.only(java.util.stream.Stream.of(HEAD, some, more).flatMap(List::stream).toList());
  }

  private static Goal observed(YamlMap map, Goal.Head head) {
    known(
        map,
        List.of("what", "machine", "rcpt-domain", "reply", "accepted", "type", "name"),
        List.of());
    String what = map.text("what");
    if (!List.of("smtp", "dns").contains(what)) {
      throw map.wrong(
          "what", "\"" + what + "\" cannot be observed.", "Write what: smtp or what: dns.");
    }
    IpAddress from = address(map, "machine");
    return new Goal.Observed(
        head,
        what,
        map.text("machine").toUpperCase(Locale.ROOT),
        from,
        map.textIfAny("rcpt-domain").orElse(null),
        map.textIfAny("reply").orElse(null),
        map.flag("accepted", false),
        map.textIfAny("type").orElse(null),
        map.textIfAny("name").orElse(null));
  }

  private static Goal.Probe probe(YamlMap map) {
    String sender = map.text("mail-from");
    return new Goal.Probe(
        address(map, "from"),
        map.text("from"),
        map.number("port", 25),
        sender.equals("<>") ? "" : mailbox(map, "mail-from"),
        mailbox(map, "rcpt-to"),
        map.textIfAny("user").orElse(null));
  }

  private static String mailbox(YamlMap map, String key) {
    String text = map.text(key);
    if (!text.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw map.wrong(
          key,
          "\"" + text + "\" is no address.",
          "Write it as a@elsewhere.example, without brackets.");
    }
    return text;
  }

  private static IpAddress address(YamlMap map, String key) {
    String text = map.text(key);
    Optional<Machine> machine = AddressPlan.standard().named(text);
    if (machine.isPresent()) {
      return machine.get().address();
    }
    try {
      return IpAddress.parse(text);
    } catch (InvalidValueException bad) {
      throw map.wrong(
          key,
          "\"" + text + "\" is neither a machine nor an address.",
          Nearest.suggestion(
              text, AddressPlan.standard().machines().stream().map(Machine::name).toList()));
    }
  }

  private static IpRange range(YamlMap map, String text) {
    try {
      return IpRange.parse(text);
    } catch (InvalidValueException bad) {
      throw map.wrong(
          "ranges", bad.getMessage(), "Write ranges such as 192.0.2.40 or 192.0.2.0/24.");
    }
  }
}
