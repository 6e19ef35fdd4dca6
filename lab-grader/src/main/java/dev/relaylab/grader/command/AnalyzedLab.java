package dev.relaylab.grader.command;

import dev.relaylab.grader.analyze.Canary;
import dev.relaylab.grader.analyze.CanaryMailbox;
import dev.relaylab.grader.analyze.Edge;
import dev.relaylab.grader.analyze.LabTarget;
import dev.relaylab.grader.analyze.Limits;
import dev.relaylab.grader.analyze.Source;
import dev.relaylab.grader.command.AnalyzedServer.Endpoint;
import dev.relaylab.grader.command.AnalyzedServer.Wishes;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.Labs;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.DialException;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.ForeignHost;
import dev.relaylab.server.internet.NetworkData;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.policy.map.RelayMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A server of a running lab's world. */
final class AnalyzedLab {
  /** Where contoso's own machines are; everybody else is a stranger to it. */
  private static final List<IpRange> INSIDE =
      List.of(IpRange.parse("192.0.2.0/24"), IpRange.parse("2001:db8::/64"));

  private AnalyzedLab() {}

  /** Whether a host, or none, means a server of the lab's world. */
  static boolean meant(Workspace workspace, String host) {
    if (host == null) {
      return true;
    }
    Endpoint endpoint = Endpoint.parse(host);
    return inPlan(endpoint.host())
        || Labs.running(workspace).map(LabControl::status).stream()
            .flatMap(status -> listening(status).stream())
            .anyMatch(entry -> host.equals(entry.get("listen")));
  }

  private static boolean inPlan(String host) {
    if (AddressPlan.standard().named(host).isPresent()
        || Zones.standard().address(host).isPresent()) {
      return !host.equalsIgnoreCase("localhost");
    }
    try {
      return AddressPlan.standard().at(IpAddress.parse(host)).isPresent();
    } catch (InvalidValueException name) {
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> listening(Map<String, Object> status) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.addAll((List<Map<String, Object>>) status.getOrDefault("listeners", List.of()));
    all.addAll((List<Map<String, Object>>) status.getOrDefault("foreign", List.of()));
    return all;
  }

  static AnalyzedServer of(Workspace workspace, String host, Wishes wishes, Limits limits)
      throws DialException {
    if (wishes.canaryDomain() != null) {
      throw CommandFailure.usage(
          "In the lab the canary's mailboxes are those of its foreign domains; leave out --canary-domain and --canary-listen.");
    }
    LabControl lab = Labs.needRunning(workspace);
    Map<String, Object> status = lab.status();
    List<Map<String, Object>> listening = listening(status);
    Dialler dialler =
        new Dialler(
            Zones.standard(),
            NetworkData.network(listening),
            !Boolean.FALSE.equals(status.get("twins")));
    Organisation organisation =
        WorkspaceReader.read(workspace).directory().current().organisation();
    Endpoint endpoint = endpoint(host, listening, organisation);
    IpAddress address =
        AddressPlan.standard()
            .named(endpoint.host())
            .map(machine -> machine.address())
            .orElse(null);
    if (address == null) {
      address = dialler.resolve(AddressPlan.DESK.address(), endpoint.host());
    }
    boolean ours = address.equals(organisation.server().address());
    Predicate<IpAddress> stranger =
        any -> !wishes.meant().test(any) && INSIDE.stream().noneMatch(range -> range.contains(any));
    return new AnalyzedServer(
        new LabTarget(dialler, address, endpoint.port(), limits.reply()),
        sources(wishes, stranger),
        ours ? edges(organisation, endpoint.port(), wishes, stranger) : List.of(),
        canary(lab, address),
        "{u}@" + ForeignHost.ELSEWHERE.domain(),
        ours ? organisation.defaultDomain() : domainOf(address));
  }

  private static Endpoint endpoint(
      String host, List<Map<String, Object>> listening, Organisation organisation) {
    if (host == null) {
      return new Endpoint(organisation.server().address().toString(), 25);
    }
    return listening.stream()
        .filter(entry -> host.equals(entry.get("listen")))
        .findFirst()
        .map(entry -> Endpoint.parse(String.valueOf(entry.get("endpoint"))))
        .orElseGet(() -> Endpoint.parse(host));
  }

  private static List<Source> sources(Wishes wishes, Predicate<IpAddress> stranger) {
    List<String> names =
        wishes.from().isEmpty() ? List.of("STRANGER", "PRINTER", "WEBAPP", "DESK") : wishes.from();
    return names.stream()
        .map(
            name -> {
              IpAddress address = AnalyzedServer.address(name);
              return new Source(name, address, stranger.test(address));
            })
        .toList();
  }

  private static List<Edge> edges(
      Organisation organisation, int port, Wishes wishes, Predicate<IpAddress> stranger) {
    List<Edge> edges = Edge.of(RelayMap.of(organisation), port, stranger);
    if (edges.size() > wishes.edges()) {
      System.err.println(
          "Only "
              + wishes.edges()
              + " of the "
              + edges.size()
              + " addresses at range ends are tried; --edges N tries more.");
    }
    return edges.subList(0, Math.min(edges.size(), wishes.edges()));
  }

  /** A foreign domain's mailboxes; not those of the server that is asked. */
  private static Canary canary(LabControl lab, IpAddress server) {
    String domain =
        Stream.of(ForeignHost.PARTNER, ForeignHost.TAILSPIN)
            .filter(host -> !host.machine().address().equals(server))
            .findFirst()
            .orElseThrow()
            .domain();
    return new CanaryMailbox(
        domain,
        address ->
            lab.mail(address).stream().map(mail -> String.valueOf(mail.get("source"))).toList());
  }

  private static String domainOf(IpAddress foreignHost) {
    return ForeignHost.ALL.stream()
        .filter(host -> host.machine().address().equals(foreignHost))
        .map(ForeignHost::domain)
        .findFirst()
        .orElse(null);
  }
}
