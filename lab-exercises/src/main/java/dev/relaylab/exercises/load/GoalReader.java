package dev.relaylab.exercises.load;

import dev.relaylab.exercises.model.Goal;
import dev.relaylab.exercises.yaml.YamlMap;
import dev.relaylab.server.command.Nearest;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads one goal. */
final class GoalReader {
  private static final List<String> HEAD = List.of("id", "kind", "title", "points", "safety");
  private static final List<String> PROBE = List.of("from", "port", "mail-from", "rcpt-to", "user");
  private static final List<String> OF_SMTP = List.of("rcpt-domain", "reply", "accepted");
  private static final List<String> OF_DNS = List.of("type", "name");

  /** The kinds of goals, and the fields that each has beside {@link #HEAD} and {@link #PROBE}. */
  private static final Map<String, List<String>> FIELDS =
      new TreeMap<>(
          Map.of(
              "must-allow", List.of("delivered", "auth-as"),
              "must-block", List.of("reply"),
              "observed",
                  List.of("what", "machine", "rcpt-domain", "reply", "accepted", "type", "name"),
              "relay-set", List.of("ranges"),
              "one-method", List.of("client")));

  private GoalReader() {}

  static Goal read(YamlMap map) {
    String kind = map.text("kind");
    map.only(fields(map, kind));
    Goal.Head head =
        new Goal.Head(
            map.text("id"), map.text("title"), map.number("points"), map.flag("safety", false));
    return switch (kind) {
      case "must-allow" -> {
        boolean delivered = map.flag("delivered", false);
        if (map.has("auth-as") && !delivered) {
          throw map.wrong(
              "auth-as",
              "Only a delivered message says what its sender counts as.",
              "Add \"delivered: true\".");
        }
        yield new Goal.MustAllow(
            head, probe(map), delivered, map.textIfAny("auth-as").orElse(null));
      }
      case "must-block" -> new Goal.MustBlock(head, probe(map), refusal(map));
      case "observed" -> observed(map, head);
      case "relay-set" ->
          new Goal.RelaySet(
              head, map.texts("ranges").stream().map(text -> range(map, text)).toList());
      default -> new Goal.OneMethod(head, address(map, "client"));
    };
  }

  private static List<String> fields(YamlMap map, String kind) {
    List<String> own = FIELDS.get(kind);
    if (own == null) {
      throw map.wrong(
          "kind",
          "There is no kind of goal \"" + kind + "\".",
          Nearest.suggestion(kind, FIELDS.keySet()));
    }
    return Stream.of(HEAD, own, kind.startsWith("must-") ? PROBE : List.<String>of())
        .flatMap(List::stream)
        .toList();
  }

  private static void refuse(YamlMap map, String what, List<String> others) {
    for (String key : others) {
      if (map.has(key)) {
        throw map.wrong(
            key, "\"" + key + "\" means nothing where " + what + " is observed.", "Take it away.");
      }
    }
  }

  private static void needs(YamlMap map, List<String> keys) {
    keys.forEach(map::text);
  }

  /** The codes that a reply begins with (RFC 5321 section 4.2, RFC 3463). */
  private static String reply(YamlMap map) {
    String text = map.textIfAny("reply").orElse(null);
    if (text != null && !text.matches("[245]\\d\\d( [245]\\.\\d{1,3}\\.\\d{1,3})?")) {
      throw map.wrong(
          "reply",
          "\"" + text + "\" are not the codes of a reply.",
          "Write one code or both, such as 550 5.7.54.");
    }
    return text;
  }

  private static String refusal(YamlMap map) {
    String reply = reply(map);
    if (reply != null && reply.startsWith("2")) {
      throw map.wrong(
          "reply",
          "A must-block goal cannot expect " + reply + ", which accepts.",
          "Write a refusal such as 550 5.7.54, or make the goal must-allow.");
    }
    return reply;
  }

  private static int port(YamlMap map) {
    int port = map.number("port", 25);
    if (port < 1 || port > 65_535) {
      throw map.wrong("port", "There is no port " + port + ".", "Write 25, 587 or another.");
    }
    return port;
  }

  private static Goal observed(YamlMap map, Goal.Head head) {
    String what = map.text("what");
    if (!List.of("smtp", "dns").contains(what)) {
      throw map.wrong(
          "what", "\"" + what + "\" cannot be observed.", "Write what: smtp or what: dns.");
    }
    IpAddress from = address(map, "machine");
    needs(map, what.equals("dns") ? OF_DNS : List.of());
    if (what.equals("smtp") && !map.has("reply") && !map.flag("accepted", false)) {
      throw map.wrong(
          "what",
          "The goal does not say which answer must be seen.",
          "Write \"reply: 550 5.7.54\", say, or \"accepted: true\" for a whole message.");
    }
    refuse(map, what, what.equals("dns") ? OF_SMTP : OF_DNS);
    return new Goal.Observed(
        head,
        what,
        map.text("machine").toUpperCase(Locale.ROOT),
        from,
        map.textIfAny("rcpt-domain").orElse(null),
        reply(map),
        map.flag("accepted", false),
        map.textIfAny("type").orElse(null),
        map.textIfAny("name").orElse(null));
  }

  private static Goal.Probe probe(YamlMap map) {
    String sender = map.text("mail-from");
    return new Goal.Probe(
        address(map, "from"),
        map.text("from"),
        port(map),
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

  /** A machine's address, or an address as it is written. */
  static IpAddress address(YamlMap map, String key) {
    String text = map.text(key);
    return AddressPlan.standard()
        .address(text)
        .orElseThrow(
            () ->
                map.wrong(
                    key,
                    "\"" + text + "\" is neither a machine nor an address.",
                    Nearest.suggestion(
                        text,
                        AddressPlan.standard().machines().stream().map(Machine::name).toList())));
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
