package dev.relaylab.docs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.docs.LabProcess;
import dev.relaylab.server.command.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lab process for clients of the system: PRINTER (192.0.2.40) has a relay connector of its own,
 * everything else is as installed.
 */
final class ClientLab implements AutoCloseable {
  static final String PRINTER = "127.0.2.40";
  static final String STRANGER = "127.0.113.9";
  static final String SERVER = "127.0.2.10";
  static final String FOREIGN = "b@partner.example";
  private static final String RELAY =
      "New-ReceiveConnector -Name 'smtp relay' -TransportRole FrontendTransport -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40; "
          + "Set-ReceiveConnector 'smtp relay' -PermissionGroups AnonymousUsers; "
          + "Get-ReceiveConnector 'smtp relay' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'Ms-Exch-SMTP-Accept-Any-Recipient'";
  private final LabProcess lab;
  private final int offset;
  private String authority;
  private final Map<List<String>, String> predictions = new HashMap<>();

  private ClientLab(Path folder, int offset) {
    this.lab = new LabProcess(folder.resolve("lab"));
    this.offset = offset;
  }

  /**
   * Starts a lab.
   *
   * @param offset what is added to Exchange's ports, another for each lab that runs
   */
  static ClientLab up(Path folder, int offset) {
    ClientLab clients = new ClientLab(folder, offset);
    clients.ok("up", "--detach", "--clock", "fast", "--offset", String.valueOf(offset));
    clients.ems(RELAY);
    clients.authority = (String) clients.ok("authority", "--json").json().get("file");
    return clients;
  }

  void ems(String source) {
    ok("ems", "-c", source);
  }

  LabProcess.Result ok(String... arguments) {
    LabProcess.Result result = lab.run(arguments);
    assertThat(result.status()).as(result.out() + result.err()).isZero();
    return result;
  }

  /** The real port of an Exchange port. */
  String port(int exchange) {
    return String.valueOf(offset + exchange);
  }

  /** The real port that wants a PROXY header. */
  String proxyPort(int exchange) {
    return String.valueOf(offset + 10_000 + exchange);
  }

  /** The exported certificate of the lab's authority, as a file. */
  String authority() {
    return authority;
  }

  /** The reply line that {@code lab explain --json} foresees, as it stands on the wire. */
  String foresees(String from, int port, String sender, String recipient, String... more) {
    List<String> question =
        new ArrayList<>(
            List.of(
                "explain",
                "--json",
                "--from",
                from,
                "--to-port",
                String.valueOf(port),
                "--mail-from",
                sender,
                "--rcpt-to",
                recipient));
    question.addAll(List.of(more));
    return predictions.computeIfAbsent(question, this::explain);
  }

  /** As {@link #foresees}, asked again after a change. */
  String foreseesNow(String from, int port, String sender, String recipient) {
    predictions.clear();
    return foresees(from, port, sender, recipient);
  }

  /** The verb itself, in this process: there are many questions. */
  private String explain(List<String> question) {
    List<String> arguments = new ArrayList<>(question);
    arguments.addAll(List.of("--workspace", lab.workspace().toString()));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream usual = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(arguments.toArray(String[]::new))).as("%s", arguments).isZero();
    } finally {
      System.setOut(usual);
    }
    try {
      Map<?, ?> reply = (Map<?, ?>) JSON.std.mapFrom(printed.toByteArray()).get("reply");
      return reply.get("code") + " " + reply.get("enhanced") + " " + reply.get("text");
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  @Override
  public void close() {
    lab.run("down");
  }
}
