package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.journal.WorkspaceLock;
import dev.relaylab.server.smtp.host.PortException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lab that cannot have one of its ports says which, and leaves nothing behind. */
class FailedStartTest {
  private static final int OFFSET = 18_400;
  private static final Pattern LAB =
      Pattern.compile("smtp|imap|pop3|dns|protocol log|transport|sender|control");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "127.0.2.10, 25, lab down",
    "127.0.2.10, 465, lab down",
    "127.51.100.25, 25, lab down",
    "127.0.2.10, 143, IMAP",
    "127.0.2.10, 110, POP3",
    "127.0.2.53, 53, DNS",
    "127.0.2.10, 8080, admin center"
  })
  void saysWhichPortAndLeavesNothing(String host, int port, String words) throws Exception {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    workspace.change(properties -> properties.withPortOffset(OFFSET));
    Set<Thread> before = threads();

    try (ServerSocket taken = new ServerSocket(port + OFFSET, 1, InetAddress.getByName(host))) {
      assertThatThrownBy(() -> ExchangeLab.start(workspace, new LabSettings(true, false, true)))
          .isInstanceOf(PortException.class)
          .hasMessageContaining(host + ":" + taken.getLocalPort())
          .hasMessageContaining(words)
          .hasMessageNotContaining("does not answer");
    }

    Awaitility.await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    Optional<WorkspaceLock> lock = WorkspaceLock.tryTake(workspace);
    assertThat(lock).isPresent();
    lock.orElseThrow().close();
  }

  /** Those that a lab starts; the platform has others of its own. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> LAB.matcher(thread.getName()).lookingAt())
        .collect(Collectors.toSet());
  }
}
