package dev.relaylab.server.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBufferTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2047, 2048, 2049, 6_144, 1_000_000})
  void whatWentInComesOut(int length) {
    SplittableRandom random = new SplittableRandom(length);
    byte[] content = new byte[length];
    random.nextBytes(content);
    MessageBuffer buffer = new MessageBuffer(length);
    for (int from = 0; from < length; ) {
      int to = Math.min(length, from + 1 + random.nextInt(5_000));
      buffer.append(content, from, to);
      from = to;
    }
    assertThat(buffer.toMessage(true)).isEqualTo(content);
    assertThat(buffer.received()).isEqualTo(length);
    assertThat(buffer.overflowed()).isFalse();
  }

  @Test
  void beyondItsLimitItCounts() {
    MessageBuffer buffer = new MessageBuffer(4_000);
    byte[] block = new byte[3_000];
    buffer.append(block, 0, block.length);
    buffer.append(block, 0, block.length);
    buffer.append((byte) 1);
    assertThat(buffer.overflowed()).isTrue();
    assertThat(buffer.received()).isEqualTo(6_001);
  }

  @Test
  void aLoneLineFeedBecomesALineEnd() {
    MessageBuffer buffer = new MessageBuffer(100);
    byte[] text = "a\r\nb\nc".getBytes(US_ASCII);
    buffer.append(text, 0, text.length);
    buffer.sawBareLineFeed();
    assertThat(buffer.toMessage(false)).isEqualTo("a\r\nb\r\nc".getBytes(US_ASCII));
    assertThat(buffer.toMessage(true)).isEqualTo(Arrays.copyOf(text, text.length));
  }
}
