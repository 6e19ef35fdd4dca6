package dev.relaylab.server.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Postfix of the test's own, on a free port of loopback, that puts all mail it takes into one
 * maildir and looks nothing up. Postfix starts only for root.
 */
final class PrivatePostfix implements AutoCloseable {
  private static final String NOBODY = "65534";
  private final Path home;
  private final int port;

  private PrivatePostfix(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Why it cannot be had here; null when it can. */
  static String missing() {
    if (!Files.isExecutable(Path.of("/usr/sbin/postfix"))) {
      return "no Postfix is installed (apt-get install --no-install-recommends postfix)";
    }
    return "root".equals(System.getProperty("user.name"))
        ? null
        : "Postfix is started by root only, and this is " + System.getProperty("user.name");
  }

  /**
   * Starts one.
   *
   * @param settings lines of {@code main.cf} that differ
   */
  static PrivatePostfix start(String... settings) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("relay-lab-postfix");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    for (String folder : List.of("etc", "queue", "data", "boxes")) {
      Files.createDirectory(home.resolve(folder));
    }
    run("chown", "postfix", home.resolve("data").toString());
    run("chown", NOBODY, home.resolve("boxes").toString());
    Files.write(home.resolve("etc/main.cf"), main(home, settings));
    Files.write(home.resolve("etc/master.cf"), master(port));
    PrivatePostfix postfix = new PrivatePostfix(home, port);
    run("postfix", "-c", home.resolve("etc").toString(), "start");
    return postfix;
  }

  private static List<String> main(Path home, String... settings) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "compatibility_level = 3.6",
                "queue_directory = " + home.resolve("queue"),
                "data_directory = " + home.resolve("data"),
                "mail_owner = postfix",
                "setgid_group = postdrop",
                "inet_interfaces = 127.0.0.1",
                "inet_protocols = ipv4",
                "myhostname = mx.partner.example",
                "mydestination =",
                "mynetworks =",
                "alias_maps =",
                "disable_dns_lookups = yes",
                "smtpd_peername_lookup = no",
                "maillog_file = " + home.resolve("postfix.log"),
                "maillog_file_prefixes = " + home,
                "virtual_mailbox_domains = partner.example",
                "virtual_mailbox_base = " + home.resolve("boxes"),
                "virtual_mailbox_maps = static:box/",
                "virtual_uid_maps = static:" + NOBODY,
                "virtual_gid_maps = static:" + NOBODY,
                "default_transport = virtual",
                "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination"));
    lines.addAll(List.of(settings));
    return lines;
  }

  private static List<String> master(int port) {
    return List.of(
        "127.0.0.1:" + port + " inet n - n - - smtpd",
        "cleanup unix n - n - 0 cleanup",
        "qmgr unix n - n 300 1 qmgr",
        "rewrite unix - - n - - trivial-rewrite",
        "bounce unix - - n - 0 bounce",
        "defer unix - - n - 0 bounce",
        "trace unix - - n - 0 bounce",
        "proxymap unix - - n - - proxymap",
        "virtual unix - n n - - virtual",
        "error unix - - n - - error",
        "retry unix - - n - - error",
        "anvil unix - - n - 1 anvil",
        "tlsmgr unix - - n 1000? 1 tlsmgr",
        "postlog unix-dgram n - n - 1 postlogd");
  }

  int port() {
    return port;
  }

  /** What has arrived so far. */
  List<String> mail() {
    Path arrived = home.resolve("boxes/box/new");
    if (!Files.isDirectory(arrived)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(arrived)) {
      List<String> mail = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        mail.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      return mail;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says of itself. */
  String log() throws IOException {
    return Files.readString(home.resolve("postfix.log"), StandardCharsets.UTF_8);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " did not succeed");
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("postfix", "-c", home.resolve("etc").toString(), "stop");
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
