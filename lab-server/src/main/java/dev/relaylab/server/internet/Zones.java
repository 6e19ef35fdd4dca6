package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SetResponse;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

/** The lab's DNS: every zone there is, answered from memory. Immutable. */
public final class Zones {
  /** The lab's name server, and its address in the lab's world. */
  public static final String SERVER = "dns01.contoso.example";

  public static final IpAddress SERVER_ADDRESS = IpAddress.parse("192.0.2.53");

  private final Map<Name, Zone> zones;

  Zones(Map<Name, Zone> zones) {
    this.zones = zones;
  }

  /**
   * The zones of the lab's world: {@code contoso.example}, the foreign domains, and reverse lookup.
   */
  public static Zones standard() {
    return new Zones(new LinkedHashMap<>(ZoneData.of(AddressPlan.standard())));
  }

  /** The zone that a name lies in. */
  Optional<Zone> zoneOf(Name name) {
    for (int labels = name.labels(); labels > 0; labels--) {
      Zone zone = zones.get(new Name(name, name.labels() - labels));
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }

  /** The records of one type at a name; empty when there are none, or no such name. */
  public List<Record> records(String name, int type) {
    Optional<Name> parsed = parse(name);
    if (parsed.isEmpty()) {
      return List.of();
    }
    Optional<SetResponse> response =
        zoneOf(parsed.get()).map(zone -> zone.findRecords(parsed.get(), type));
    List<Record> records = new ArrayList<>();
    if (response.isPresent() && response.get().isSuccessful()) {
      for (RRset set : response.get().answers()) {
        records.addAll(set.rrs());
      }
    }
    return records;
  }

  /** Whether the name exists with records of any type; the other answer is NXDOMAIN. */
  public boolean exists(String name) {
    return parse(name)
        .flatMap(
            parsed -> zoneOf(parsed).map(zone -> !zone.findRecords(parsed, Type.ANY).isNXDOMAIN()))
        .orElse(false);
  }

  /**
   * The mail exchangers of a domain, the lowest preference first; none when it has no MX record.
   */
  public List<MailExchanger> mx(String domain) {
    return records(domain, Type.MX).stream()
        .map(MXRecord.class::cast)
        .map(mx -> new MailExchanger(mx.getPriority(), mx.getTarget().toString(true)))
        .sorted(Comparator.comparingInt(MailExchanger::preference))
        .toList();
  }

  /** The IPv4 address of a host. */
  public Optional<IpAddress> address(String host) {
    return records(host, Type.A).stream()
        .map(record -> IpAddress.of(((ARecord) record).getAddress()))
        .findFirst();
  }

  /** The name that reverse lookup gives for an address. */
  public Optional<String> host(IpAddress address) {
    return records(ReverseMap.fromAddress(address.bytes()).toString(), Type.PTR).stream()
        .map(record -> ((PTRRecord) record).getTarget().toString(true))
        .findFirst();
  }

  /** The TXT records of a name, each with its strings joined. */
  public List<String> txt(String name) {
    return records(name, Type.TXT).stream()
        .map(record -> String.join("", ((TXTRecord) record).getStrings()))
        .toList();
  }

  private static Optional<Name> parse(String name) {
    try {
      return Optional.of(Name.fromString(name, Name.root));
    } catch (TextParseException malformed) {
      return Optional.empty();
    }
  }

  static Name name(String text) {
    return Name.fromConstantString(text.endsWith(".") ? text : text + ".");
  }

  static Zone zone(Name origin, List<Record> records) {
    try {
      return new Zone(origin, records.toArray(Record[]::new));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
