package dev.relaylab.grader.command;

import dev.relaylab.grader.analyze.Canary;
import dev.relaylab.grader.analyze.CanaryListener;
import dev.relaylab.grader.analyze.Edge;
import dev.relaylab.grader.analyze.Limits;
import dev.relaylab.grader.analyze.OwnServer;
import dev.relaylab.grader.analyze.ProberDoor;
import dev.relaylab.grader.analyze.Source;
import dev.relaylab.grader.analyze.Target;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A server as a command line names it, with all that can be asked of it.
 *
 * @param sender somebody else's address
 * @param domain a domain of its own, or null
 */
record AnalyzedServer(
    Target target,
    List<Source> sources,
    List<Edge> edges,
    Canary canary,
    String sender,
    String domain) {

  /** What the command line says of sources and canary. */
  record Wishes(
      List<String> from,
      List<String> mayRelay,
      String canaryDomain,
      String canaryListen,
      int edges) {

    /** Whether the person says that an address is meant to relay. */
    Predicate<IpAddress> meant() {
      List<IpRange> ranges = mayRelay.stream().map(IpRange::parse).toList();
      return address ->
          address != null && ranges.stream().anyMatch(range -> range.contains(address));
    }
  }

  /** A host and a port. */
  record Endpoint(String host, int port) {
    private static final int SMTP = 25;

    /** Takes apart {@code HOST}, {@code HOST:PORT}, {@code [V6]} and {@code [V6]:PORT}. */
    static Endpoint parse(String text) {
      int colon = text.lastIndexOf(':');
      boolean bareV6 = colon >= 0 && text.indexOf(':') != colon && !text.startsWith("[");
      boolean port = colon >= 0 && !bareV6 && !text.endsWith("]");
      String host = (port ? text.substring(0, colon) : text).replaceAll("^\\[|\\]$", "");
      try {
        int number = port ? Integer.parseInt(text.substring(colon + 1)) : SMTP;
        if (!host.isEmpty() && number >= 0 && number <= 65_535) {
          return new Endpoint(host, number);
        }
      } catch (NumberFormatException bad) {
        // said below
      }
      throw CommandFailure.usage(
          "\""
              + text
              + "\" is no HOST:PORT. Write a name or an address, and a port from 1 to 65535.");
    }
  }

  private static final String RESERVED = "relay-test.example";

  /** A server that is not the lab's. */
  static AnalyzedServer real(String host, Wishes wishes, Limits limits, ProberDoor door)
      throws IOException {
    Endpoint endpoint = Endpoint.parse(host);
    IpAddress address = door.resolve(endpoint.host());
    Predicate<IpAddress> meant = wishes.meant();
    List<Source> sources =
        wishes.from().isEmpty()
            ? List.of(new Source("this machine", null, true))
            : wishes.from().stream().map(text -> source(text, address, meant)).toList();
    String domain = wishes.canaryDomain();
    return new AnalyzedServer(
        new OwnServer(door, address, endpoint.port(), limits.reply()),
        sources,
        List.of(),
        domain == null ? Canary.none(RESERVED) : listener(wishes, door),
        "{u}@" + (domain == null ? "sender." + RESERVED : domain),
        null);
  }

  /** A documentation address has no route on loopback: its twin stands for it. */
  private static Source source(String text, IpAddress to, Predicate<IpAddress> meant) {
    IpAddress address = address(text);
    IpAddress bound =
        to.isLoopback() && AddressPlan.hasTwin(address)
            ? dev.relaylab.server.smtp.host.Twins.twinOf(address)
            : address;
    return new Source(text, bound, !meant.test(bound) && !meant.test(address));
  }

  /**
   * An address, or the address of a machine of the lab.
   *
   * @throws CommandFailure when it is neither
   */
  static IpAddress address(String text) {
    Optional<Machine> machine = AddressPlan.standard().named(text);
    if (machine.isPresent()) {
      return machine.get().address();
    }
    try {
      return IpAddress.parse(text);
    } catch (InvalidValueException bad) {
      throw CommandFailure.usage(
          "\""
              + text
              + "\" is neither an address nor a machine of the lab; lab status lists them.");
    }
  }

  static CanaryListener listener(Wishes wishes, ProberDoor door) throws IOException {
    Endpoint endpoint = Endpoint.parse(wishes.canaryListen());
    InetSocketAddress at =
        new InetSocketAddress(door.resolve(endpoint.host()).toInetAddress(), endpoint.port());
    return new CanaryListener(wishes.canaryDomain(), at);
  }
}
