package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Nothing leaves the lab: sockets are opened in a few named classes only, each for one reason, and
 * nobody asks the real DNS.
 */
class NothingLeavesTest {
  private static final String SERVER = "dev.relaylab.server.";

  /** Who may open which socket, and why that is safe. */
  private static final Map<String, String> MAY =
      Map.of(
          SERVER + "internet.LabSocket", "connects, after the guard",
          SERVER + "internet.Dialler", "makes such sockets",
          SERVER + "internet.DnsServer", "listens on loopback",
          SERVER + "smtp.tls.LabTls", "layers TLS over a connection that is there",
          SERVER + "shell.cmdlet.net.Tls",
              "layers TLS over a connection that the guard let through",
          SERVER + "smtp.host.SmtpListener", "listens on loopback",
          SERVER + "smtp.host.PortMap", "probes whether a loopback address can be bound",
          SERVER + "control.ControlServer", "listens for this workspace's own commands",
          SERVER + "control.ControlClient", "connects to this workspace's own lab");

  private static final Set<String> SOCKETS =
      Set.of(
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.DatagramSocket",
          "java.net.MulticastSocket",
          "java.net.URLConnection",
          "javax.net.SocketFactory",
          "javax.net.ServerSocketFactory",
          "javax.net.ssl.SSLSocketFactory",
          "javax.net.ssl.SSLServerSocketFactory",
          "java.nio.channels.SocketChannel",
          "java.nio.channels.ServerSocketChannel",
          "java.nio.channels.DatagramChannel",
          "java.nio.channels.AsynchronousSocketChannel",
          "java.nio.channels.AsynchronousServerSocketChannel",
          "java.net.http.HttpClient",
          "org.xbill.DNS.Lookup",
          "org.xbill.DNS.SimpleResolver",
          "org.xbill.DNS.ExtendedResolver",
          "com.sun.net.httpserver.HttpServer");

  private static final Set<String> OPENING =
      Set.of(
          "<init>",
          "open",
          "connect",
          "createSocket",
          "createServerSocket",
          "create",
          "newHttpClient",
          "newBuilder");

  private static final Set<String> LOOKUPS =
      Set.of("getByName", "getAllByName", "getLocalHost", "getHostName", "getCanonicalHostName");

  @Test
  void onlyTheNamedClassesOpenSockets() {
    assertThat(accesses(NothingLeavesTest::opensASocket, MAY.keySet())).isEmpty();
  }

  @Test
  void nobodyAsksTheRealDns() {
    assertThat(accesses(NothingLeavesTest::looksUpAName, Set.of())).isEmpty();
  }

  @Test
  void theTestSeesWhatItForbids() {
    JavaClass self = new ClassFileImporter().importClass(Leak.class);
    assertThat(self.getAccessesFromSelf()).anyMatch(NothingLeavesTest::opensASocket);
    assertThat(self.getAccessesFromSelf()).anyMatch(NothingLeavesTest::looksUpAName);
  }

  private static Set<String> accesses(
      java.util.function.Predicate<JavaAccess<?>> forbidden, Set<String> except) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.relaylab.server")) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        if (forbidden.test(access) && !except.contains(outermost)) {
          found.add(access.getDescription());
        }
      }
    }
    return found;
  }

  private static boolean opensASocket(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean socket = SOCKETS.contains(owner) && OPENING.contains(access.getTarget().getName());
    boolean url =
        owner.equals(URL.class.getName())
            && access.getTarget().getName().matches("openConnection|openStream");
    return socket || url;
  }

  private static boolean looksUpAName(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean lookup =
        owner.equals("java.net.InetAddress") && LOOKUPS.contains(access.getTarget().getName());
    boolean resolving =
        owner.equals("java.net.InetSocketAddress")
            && (access.getTarget().getName().equals("getHostName")
                || access.getTarget().getFullName().contains("<init>(java.lang.String"));
    return lookup || resolving;
  }

  /** What must never stand in the product. */
  private static final class Leak {
    @SuppressWarnings("unused")
    static Object leak() throws java.io.IOException {
      return new java.net.Socket(java.net.InetAddress.getByName("mail.example"), 25);
    }
  }
}
