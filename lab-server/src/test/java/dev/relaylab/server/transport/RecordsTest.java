package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole records are told from torn and damaged ones, at every octet. */
class RecordsTest {
  private static final List<String> WRITTEN = List.of("one", "", "3 ab\nthree\n", "four");

  private static byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    WRITTEN.forEach(text -> file.writeBytes(Records.framed(text.getBytes(StandardCharsets.UTF_8))));
    return file.toByteArray();
  }

  private static List<String> texts(Records.Found found) {
    return found.whole().stream().map(each -> new String(each, StandardCharsets.UTF_8)).toList();
  }

  @Test
  void whatWasWrittenIsRead() {
    Records.Found found = Records.read(file());

    assertThat(texts(found)).isEqualTo(WRITTEN);
    assertThat(found.damaged()).isFalse();
    assertThat(found.end()).isEqualTo(file().length);
  }

  @Test
  void aTornEndLeavesTheRecordsBeforeIt() {
    for (int length = 0; length < file().length; length++) {
      byte[] torn = Arrays.copyOf(file(), length);
      Records.Found found = Records.read(torn);

      assertThat(WRITTEN.subList(0, found.whole().size())).isEqualTo(texts(found));
      assertThat(found.whole().size()).isLessThan(WRITTEN.size());
      assertThat(found.damaged()).as("cut at %d", length).isEqualTo(found.end() < length);
    }
  }

  @Test
  void aDamagedOctetNeverChangesARecord() {
    for (int at = 0; at < file().length; at++) {
      byte[] damaged = file();
      damaged[at] ^= 4;
      Records.Found found = Records.read(damaged);

      assertThat(found.damaged()).as("damaged at %d", at).isTrue();
      assertThat(WRITTEN).containsAll(texts(found));
    }
  }
}
