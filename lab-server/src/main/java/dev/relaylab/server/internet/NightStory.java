package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells a night: hour by hour for a person, and as data. */
public final class NightStory {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private NightStory() {}

  /** One line an hour and what to make of it, in plain words. */
  public static List<String> lines(Night night) {
    List<String> lines = new ArrayList<>();
    boolean listed = false;
    String fate = "";
    lines.add(
        "Strangers from many addresses, hour by hour: what your server answered the first of");
    lines.add("them, how many recipients it relayed to, and how many messages wait in its queues.");
    lines.add("");
    for (Night.Hour hour : night.hours()) {
      lines.add(visits(hour));
      if (hour.listed() && !listed) {
        lines.add(
            "       "
                + BlockList.NAME
                + " lists 192.0.2.10: foreign hosts now refuse your server.");
      }
      if (!fate(hour.ordinary()).equals(fate)) {
        fate = fate(hour.ordinary());
        lines.add("       Alice's mail to reader@partner.example " + fate);
      }
      listed = hour.listed();
    }
    lines.add("");
    lines.add(moral(night));
    return List.copyOf(lines);
  }

  private static String visits(Night.Hour hour) {
    List<IpAddress> visitors = hour.visitors().stream().distinct().toList();
    return String.format(
        Locale.ROOT,
        "%s  %2d strangers, the first from %s: %s; %d relayed, %d turned away, %d in queues",
        HOUR.format(hour.began()),
        visitors.size(),
        visitors.get(0),
        hour.reply(),
        hour.accepted(),
        hour.refused(),
        hour.queued());
  }

  private static String fate(NightServer.Fate fate) {
    return switch (fate.kind()) {
      case DELIVERED -> "arrives.";
      case WAITING -> "waits in the queue: " + fate.reply();
      case RETURNED -> "comes back: " + fate.reply();
    };
  }

  private static String moral(Night night) {
    if (night.relayed()) {
      return "Morning. Your server relays for anybody"
          + (night.listed() ? ", and everybody knows it by now." : ".")
          + " Close it (lab map shows the way in) and let another night pass: the list forgets "
          + BlockList.MEMORY.toHours()
          + " hours after the last offence it saw.";
    }
    return night.ordinaryMailWent()
        ? "Morning. Strangers came and went with nothing, and ordinary mail arrived."
        : "Morning. Strangers came and went with nothing, but ordinary mail did not arrive: see Get-Queue.";
  }

  /** The night as maps and lists. */
  public static Map<String, Object> json(Night night) {
    List<Map<String, Object>> hours = new ArrayList<>();
    for (Night.Hour hour : night.hours()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("time", hour.began().toString());
      map.put("strangers", hour.visitors().stream().distinct().map(IpAddress::toString).toList());
      map.put("accepted", hour.accepted());
      map.put("refused", hour.refused());
      map.put("reply", hour.reply());
      map.put("queued", hour.queued());
      map.put("listed", hour.listed());
      map.put("ordinaryMail", hour.ordinary().kind().name().toLowerCase(Locale.ROOT));
      map.put("ordinaryReply", hour.ordinary().reply());
      hours.add(map);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("relayed", night.relayed());
    whole.put("listed", night.listed());
    whole.put("ordinaryMailWent", night.ordinaryMailWent());
    whole.put("hours", hours);
    return whole;
  }
}
