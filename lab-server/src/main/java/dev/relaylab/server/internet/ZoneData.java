package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Zone;

/** What stands in the lab's zones, made from the address plan. */
final class ZoneData {
  private static final String OWN = "contoso.example";
  private static final String NO_MAIL = "noreply.example";
  private static final long HOUR = 3600;
  private static final long SERIAL = 2026010101;
  private static final List<String> REVERSE =
      List.of("2.0.192.in-addr.arpa", "100.51.198.in-addr.arpa", "113.0.203.in-addr.arpa");

  private final Map<Name, List<Record>> records = new LinkedHashMap<>();

  private ZoneData() {}

  static Map<Name, Zone> of(AddressPlan plan) {
    ZoneData data = new ZoneData();
    REVERSE.forEach(data::open);
    plan.machines().forEach(data::add);
    ForeignHost.ALL.forEach(data::addExchanger);
    data.addNullMx();
    data.addOwn();
    Map<Name, Zone> zones = new LinkedHashMap<>();
    data.records.forEach((origin, all) -> zones.put(origin, Zones.zone(origin, all)));
    return zones;
  }

  private List<Record> open(String domain) {
    return records.computeIfAbsent(Zones.name(domain), ZoneData::apex);
  }

  private static List<Record> apex(Name origin) {
    Name server = Zones.name(Zones.SERVER);
    Name admin = Zones.name("hostmaster." + OWN);
    List<Record> apex = new ArrayList<>();
    apex.add(
        new SOARecord(origin, DClass.IN, HOUR, server, admin, SERIAL, HOUR, 600, 24 * HOUR, 900));
    apex.add(new NSRecord(origin, DClass.IN, HOUR, server));
    return apex;
  }

  private void add(Machine machine) {
    machine.hosts().forEach(host -> address(host, machine.address()));
    pointer(machine.address(), machine.host());
  }

  private void address(String host, IpAddress address) {
    String domain = host.substring(host.indexOf('.') + 1);
    open(domain).add(new ARecord(Zones.name(host), DClass.IN, HOUR, address.toInetAddress()));
  }

  private void pointer(IpAddress address, String host) {
    Name reverse = ReverseMap.fromAddress(address.bytes());
    List<Record> zone = records.get(new Name(reverse, 1));
    if (zone != null) {
      zone.add(new PTRRecord(reverse, DClass.IN, HOUR, Zones.name(host)));
    }
  }

  private void addExchanger(ForeignHost host) {
    Name domain = Zones.name(host.domain());
    List<Record> zone = open(host.domain());
    boolean first = zone.stream().noneMatch(TXTRecord.class::isInstance);
    zone.add(
        new MXRecord(
            domain, DClass.IN, HOUR, host.preference(), Zones.name(host.machine().host())));
    if (first) {
      zone.add(new TXTRecord(domain, DClass.IN, HOUR, "v=spf1 mx -all"));
    }
  }

  /** A domain that sends mail and takes none (RFC 7505). */
  private void addNullMx() {
    Name domain = Zones.name(NO_MAIL);
    List<Record> zone = open(NO_MAIL);
    zone.add(new MXRecord(domain, DClass.IN, HOUR, 0, Name.root));
    zone.add(new TXTRecord(domain, DClass.IN, HOUR, "v=spf1 -all"));
  }

  private void addOwn() {
    address(Zones.SERVER, Zones.SERVER_ADDRESS);
    pointer(Zones.SERVER_ADDRESS, Zones.SERVER);
    Name own = Zones.name(OWN);
    List<Record> zone = open(OWN);
    zone.add(new MXRecord(own, DClass.IN, HOUR, 10, Zones.name("mail." + OWN)));
    zone.add(
        new TXTRecord(own, DClass.IN, HOUR, "v=spf1 ip4:" + AddressPlan.EX01.address() + " -all"));
    IpAddress six = AddressPlan.v6Of(AddressPlan.EX01.address());
    zone.add(
        new AAAARecord(Zones.name(AddressPlan.EX01.host()), DClass.IN, HOUR, six.toInetAddress()));
  }
}
