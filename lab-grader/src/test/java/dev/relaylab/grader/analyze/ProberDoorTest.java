package dev.relaylab.grader.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.grader.analyze.ProberDoor.RefusedException;
import dev.relaylab.server.directory.IpAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProberDoorTest {

  @Test
  void loopbackNeedsNoPermission() throws RefusedException {
    assertThat(new ProberDoor(false).resolve("127.0.113.9")).hasToString("127.0.113.9");
    assertThat(new ProberDoor(false).resolve("localhost")).hasToString("127.0.0.1");
  }

  @Test
  void anywhereElseNeedsTheWord() {
    assertThatThrownBy(() -> new ProberDoor(false).resolve("198.51.100.7"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--i-may-test-this");
  }

  @Test
  void noNameIsLookedUpWithoutIt() {
    assertThatThrownBy(() -> new ProberDoor(false).resolve("mail.example.net"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--i-may-test-this");
  }

  @Test
  void theDoorItselfHoldsWhatIsOffLoopback() {
    IpAddress outside = IpAddress.parse("198.51.100.7");
    assertThatThrownBy(
            () -> new ProberDoor(false).connect(outside, 25, null, Duration.ofSeconds(1)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void withTheWordAnAddressIsLetThrough() throws RefusedException {
    assertThat(new ProberDoor(true).resolve("198.51.100.7")).hasToString("198.51.100.7");
  }
}
