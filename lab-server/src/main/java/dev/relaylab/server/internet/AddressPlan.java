package dev.relaylab.server.internet;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.Twins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machines of the lab and where they are. Every address of the three documentation networks has
 * a loopback twin, whether a machine has it or not: the first octet is replaced by 127. Any other
 * loopback address is DESK, the learner's own workstation.
 */
public record AddressPlan(List<Machine> machines) {
  public static final Machine EX01 =
      machine(
          "EX01",
          "192.0.2.10",
          "the Exchange server",
          "ex01.contoso.example",
          "mail.contoso.example");
  public static final Machine PRINTER =
      machine("PRINTER", "192.0.2.40", "the device that should relay", "printer.contoso.example");
  public static final Machine WEBAPP =
      machine(
          "WEBAPP",
          "192.0.2.51",
          "an application that should not relay (yet)",
          "webapp.contoso.example");
  public static final Machine DESK =
      machine("DESK", "192.0.2.100", "your own workstation", "desk.contoso.example");
  public static final Machine STRANGER =
      machine("STRANGER", "203.0.113.9", "anybody on the Internet", "host9.elsewhere.example");

  private static final List<Machine> CONTOSO_AND_STRANGER =
      List.of(EX01, PRINTER, WEBAPP, DESK, STRANGER);

  private static Machine machine(String name, String address, String purpose, String... hosts) {
    return new Machine(name, List.of(hosts), IpAddress.parse(address), purpose);
  }

  /** The machines a person sits at, then the foreign mail exchangers. */
  public static AddressPlan standard() {
    List<Machine> all = new ArrayList<>(CONTOSO_AND_STRANGER);
    ForeignHost.ALL.forEach(host -> all.add(host.machine()));
    return new AddressPlan(List.copyOf(all));
  }

  /** The machine of that name, in any case. */
  public Optional<Machine> named(String name) {
    return machines.stream().filter(machine -> machine.name().equalsIgnoreCase(name)).findFirst();
  }

  /** A machine's address, or an address as it is written; empty when it is neither. */
  public Optional<IpAddress> address(String machineOrAddress) {
    return named(machineOrAddress)
        .map(Machine::address)
        .or(
            () -> {
              try {
                return Optional.of(IpAddress.parse(machineOrAddress));
              } catch (InvalidValueException neither) {
                return Optional.empty();
              }
            });
  }

  /** The machine with that IPv4 or IPv6 address. */
  public Optional<Machine> at(IpAddress address) {
    return machines.stream()
        .filter(
            machine -> address.equals(address.v4() ? machine.address() : v6Of(machine.address())))
        .findFirst();
  }

  /**
   * The IPv6 address of a machine (RFC 3849), with the same last number: 192.0.2.40 is
   * 2001:db8::40, 203.0.113.9 is 2001:db8:113::9.
   */
  public static IpAddress v6Of(IpAddress address) {
    String[] parts = address.toString().split("\\.");
    return IpAddress.parse(
        "2001:db8:" + (parts[2].equals("2") ? "" : parts[2] + ":") + ":" + parts[3]);
  }

  /** Whether an address lies in one of the three documentation networks, and so has a twin. */
  public static boolean hasTwin(IpAddress address) {
    return address.v4()
        && !address.isLoopback()
        && Twins.documentationOf(Twins.twinOf(address)).equals(address);
  }
}
