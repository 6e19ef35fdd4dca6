package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Labs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An organisation that is started, used and stopped leaves no thread, port or memory behind. */
class ComingAndGoingTest {
  private static final int TIMES = Boolean.getBoolean("relaylab.long") ? 10_000 : 200;

  @Test
  void nothingIsLeft() throws IOException {
    comeAndGo();
    int threads = threads();
    long files = openFiles();
    List<WeakReference<Listeners>> gone = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      gone.add(comeAndGo());
    }
    Awaitility.await().untilAsserted(() -> assertThat(threads()).isLessThanOrEqualTo(threads));
    Awaitility.await().untilAsserted(() -> assertThat(openFiles()).isLessThanOrEqualTo(files + 10));
    Awaitility.await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(gone).filteredOn(one -> one.get() != null).hasSizeLessThan(3);
            });
  }

  /** One life of an organisation, with a session on each front door and one that is cut off. */
  private static WeakReference<Listeners> comeAndGo() throws IOException {
    Organisation fresh = FreshInstall.contoso();
    try (Listeners listeners =
        new Listeners(
            PortMap.ephemeral(),
            Labs.services(new Labs.Kept()),
            () -> fresh,
            Labs.tls(),
            Pause.NONE)) {
      listeners.follow(fresh);
      Listening door = listeners.on(25).orElseThrow();
      assertThat(session(door.listen(), "QUIT\r\n")).contains("221 2.0.0");
      assertThat(session(door.proxyListen(), "PROXY UNKNOWN\r\nQUIT\r\n")).contains("221 2.0.0");
      Socket cutOff = new Socket(door.listen().getAddress(), door.listen().getPort());
      assertThat(cutOff.getInputStream().read()).isEqualTo('2');
      listeners.close();
      assertThat(listeners.open()).isEmpty();
      cutOff.close();
      return new WeakReference<>(listeners);
    }
  }

  private static String session(InetSocketAddress server, String commands) throws IOException {
    try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(commands.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("smtp"))
            .count();
  }

  /** Sockets count as files; systems that do not tell have none. */
  private static long openFiles() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
  }
}
