package dev.relaylab.server.console;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** {@code nslookup [-type=TYPE] NAME}, as it prints on Windows. */
final class Nslookup implements MachineCommand {
  private static final String USAGE =
      "Usage: nslookup [-type=a|aaaa|mx|txt|ptr|ns|soa|any] NAME, for example: nslookup -type=mx contoso.example";
  private static final Set<String> TYPES =
      Set.of("a", "aaaa", "mx", "txt", "ptr", "ns", "soa", "any");
  private final Zones zones;
  private final LookupListener listener;

  Nslookup(Zones zones, LookupListener listener) {
    this.zones = zones;
    this.listener = listener;
  }

  @Override
  public String synopsis() {
    return "nslookup [-type=mx] NAME      ask the DNS";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    if (arguments.isEmpty()) {
      return new NslookupSession(this, machine, streams).run();
    }
    String type = "";
    List<String> names = new ArrayList<>();
    for (String argument : arguments) {
      String lower = argument.toLowerCase(Locale.ROOT);
      if (lower.matches("-(type|ty|querytype|query|q)=.*")) {
        type = lower.substring(lower.indexOf('=') + 1);
      } else if (lower.startsWith("-")) {
        streams.complain("*** Invalid option: " + argument.substring(1) + "\n" + USAGE);
        return 2;
      } else {
        names.add(argument);
      }
    }
    if (names.isEmpty() || names.size() > 2 || !(type.isEmpty() || TYPES.contains(type))) {
      streams.complain(
          type.isEmpty() || TYPES.contains(type)
              ? USAGE
              : "unknown query type: " + type + "\n" + USAGE);
      return 2;
    }
    if (names.size() == 2 && !isServer(names.get(1))) {
      streams.complain(
          "*** Can't find server address for '"
              + names.get(1)
              + "': the lab's DNS server is "
              + Zones.SERVER);
      return 1;
    }
    return ask(machine, names.get(0), type, streams);
  }

  private static boolean isServer(String text) {
    return text.equalsIgnoreCase(Zones.SERVER) || text.equals(Zones.SERVER_ADDRESS.toString());
  }

  private int ask(Machine machine, String name, String type, Streams streams) {
    streams.say("Server:  " + Zones.SERVER + "\nAddress:  " + Zones.SERVER_ADDRESS + "\n");
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    String reverse = type.isEmpty() || type.equals("ptr") ? reverse(bare) : null;
    List<String> lines =
        type.isEmpty()
            ? address(bare, reverse)
            : answers(reverse == null ? bare : reverse, Type.value(type));
    if (!lines.isEmpty()) {
      lines.forEach(streams::say);
      listener.answered(machine, type.isEmpty() ? "A" : type.toUpperCase(Locale.ROOT), bare);
      return 0;
    }
    String asked = reverse == null ? bare : reverse;
    streams.complain(
        zones.exists(asked)
            ? "*** No " + describe(type) + " records available for " + bare
            : "*** " + Zones.SERVER + " can't find " + bare + ": Non-existent domain");
    return 1;
  }

  /** The name to ask for when an address was given; else null. */
  private static String reverse(String name) {
    try {
      String reverse = ReverseMap.fromAddress(IpAddress.parse(name).bytes()).toString();
      return reverse.substring(0, reverse.length() - 1);
    } catch (InvalidValueException noAddress) {
      return null;
    }
  }

  private List<String> address(String name, String reverse) {
    if (reverse != null) {
      return zones
          .host(IpAddress.parse(name))
          .map(host -> block(host, List.of(name)))
          .orElse(List.of());
    }
    List<String> addresses = new ArrayList<>();
    zones.records(name, Type.AAAA).forEach(record -> addresses.add(address(record)));
    zones.records(name, Type.A).forEach(record -> addresses.add(address(record)));
    return addresses.isEmpty() ? List.of() : block(name, addresses);
  }

  private static List<String> block(String name, List<String> addresses) {
    String title = addresses.size() == 1 ? "Address:  " : "Addresses:  ";
    return List.of("Name:    " + name, title + String.join("\n          ", addresses) + "\n");
  }

  private List<String> answers(String name, int type) {
    Set<String> lines = new LinkedHashSet<>();
    Set<String> additional = new LinkedHashSet<>();
    for (Record record : zones.records(name, type)) {
      lines.add(line(record));
      if (record.getAdditionalName() != null) {
        String host = record.getAdditionalName().toString(true);
        zones
            .address(host)
            .ifPresent(address -> additional.add(host + "\tinternet address = " + address));
      }
    }
    if (!additional.isEmpty()) {
      lines.add("");
      lines.addAll(additional);
    }
    return List.copyOf(lines);
  }

  private static String line(Record record) {
    String name = record.getName().toString(true);
    if (record instanceof MXRecord mx) {
      return name
          + "\tMX preference = "
          + mx.getPriority()
          + ", mail exchanger = "
          + mx.getTarget().toString(true);
    }
    if (record instanceof TXTRecord txt) {
      return name + "\ttext =\n\n\t\"" + String.join("", txt.getStrings()) + "\"";
    }
    if (record instanceof PTRRecord ptr) {
      return name + "\tname = " + ptr.getTarget().toString(true);
    }
    if (record instanceof NSRecord ns) {
      return name + "\tnameserver = " + ns.getTarget().toString(true);
    }
    if (record instanceof SOARecord soa) {
      return name
          + "\n\tprimary name server = "
          + soa.getHost().toString(true)
          + "\n\tresponsible mail addr = "
          + soa.getAdmin().toString(true)
          + "\n\tserial  = "
          + soa.getSerial();
    }
    return "Name:    " + name + "\nAddress:  " + address(record);
  }

  private static String address(Record record) {
    return record instanceof AAAARecord six
        ? IpAddress.of(six.getAddress()).toString()
        : record instanceof ARecord four
            ? IpAddress.of(four.getAddress()).toString()
            : record.rdataToString();
  }

  private static String describe(String type) {
    return switch (type) {
      case "mx" -> "mail exchanger (MX)";
      case "txt" -> "text (TXT)";
      case "ptr" -> "pointer (PTR)";
      case "aaaa" -> "IPv6 address (AAAA)";
      case "ns" -> "nameserver (NS)";
      case "soa" -> "start of authority (SOA)";
      default -> "address (A)";
    };
  }
}
