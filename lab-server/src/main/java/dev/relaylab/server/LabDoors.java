package dev.relaylab.server;

import dev.relaylab.server.control.ControlClient;
import dev.relaylab.server.control.ControlServer;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.DnsServer;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.journal.WorkspaceLock;
import dev.relaylab.server.mailbox.Mailboxes;
import dev.relaylab.server.smtp.host.PortException;
import dev.relaylab.server.smtp.host.PortMap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a person or another verb reaches a running lab, besides its SMTP listeners. */
final class LabDoors implements AutoCloseable {
  private static final int WEB = 8_080;

  private final Map<String, String> endpoints = new LinkedHashMap<>();
  private AdminDoor admin;
  private ControlServer control;

  /** The doors that are open, by name, each as {@code host:port}. */
  Map<String, String> endpoints() {
    return endpoints;
  }

  /** The admin center's door, once the web's is open. */
  Optional<AdminDoor> admin() {
    return Optional.ofNullable(admin);
  }

  /** What opens a port; it may be taken. */
  private interface Opening<T> {
    T at(InetSocketAddress endpoint) throws IOException;
  }

  private static <T> T open(String what, InetSocketAddress endpoint, Opening<T> opening) {
    try {
      return opening.at(endpoint);
    } catch (IOException taken) {
      throw new PortException(
          "Cannot listen on "
              + text(endpoint)
              + " for "
              + what
              + ": "
              + taken.getMessage()
              + ". Stop the program that has the port, or choose other ports with lab up --offset N.");
    }
  }

  /**
   * Opens IMAP and POP3.
   *
   * @throws PortException when a port is taken
   */
  void openMailboxes(Mailboxes mailboxes, PortMap ports, IpAddress server) {
    InetSocketAddress imap = open("IMAP", ports.listen(server, 143), mailboxes::openImap);
    InetSocketAddress pop3 = open("POP3", ports.listen(server, 110), mailboxes::openPop3);
    endpoints.put("imap", text(imap));
    endpoints.put("pop3", text(pop3));
  }

  /**
   * Serves the zones.
   *
   * @return to be closed before the web is
   * @throws PortException when the port is taken
   */
  DnsServer openNames(Zones zones, PortMap ports) {
    DnsServer names =
        open(
            "DNS",
            ports.listen(Zones.SERVER_ADDRESS, 53),
            endpoint -> new DnsServer(zones, endpoint));
    endpoints.put("dns", text(names.endpoint()));
    return names;
  }

  /**
   * Lets browsers and the other verbs in.
   *
   * @return how the other verbs come in
   * @throws PortException when the port is taken
   */
  WorkspaceLock.Holder openWeb(
      InetSocketAddress web, LabControl lab, AdminDoor adminCenter, Path workspace) {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    long process = ProcessHandle.current().pid();
    Map<String, Object> about = Map.of("workspace", workspace.toString(), "process", process);
    admin = adminCenter;
    control =
        open(
            "the admin center",
            web,
            endpoint -> new ControlServer(endpoint, lab, token, about, Map.of("/", adminCenter)));
    endpoints.put("web", text(web));
    return new WorkspaceLock.Holder(process, text(web), token);
  }

  /** Where the web listens for an offset of the ports. */
  static InetSocketAddress web(int offset, boolean twins) {
    String host = twins ? "127.0.2.10" : "127.0.0.1";
    return new InetSocketAddress(IpAddress.parse(host).toInetAddress(), WEB + offset);
  }

  /** A sentence that names the lab which holds the ports of an offset; empty when none does. */
  static String holder(int offset) {
    InetSocketAddress web = web(offset, PortMap.twinsAvailable());
    Object other = ControlClient.about(text(web)).get("workspace");
    return other == null
        ? ""
        : " The lab of the workspace "
            + other
            + " holds it; stop that one with: lab down --workspace \""
            + other
            + "\"";
  }

  static String text(InetSocketAddress endpoint) {
    return endpoint.getAddress().getHostAddress() + ":" + endpoint.getPort();
  }

  /** Closes the web's door, through which the order to stop may have come. */
  @Override
  public void close() {
    if (control != null) {
      control.close();
    }
  }
}
