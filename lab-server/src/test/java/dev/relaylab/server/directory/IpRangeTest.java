package dev.relaylab.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.40, 192.0.2.40, 192.0.2.40, 1",
    "192.0.2.1-192.0.2.20, 192.0.2.1, 192.0.2.20, 20",
    "192.168.5.1/24, 192.168.5.0, 192.168.5.255, 256",
    "0.0.0.0-255.255.255.255, 0.0.0.0, 255.255.255.255, 4294967296",
    "10.0.0.0/8, 10.0.0.0, 10.255.255.255, 16777216",
    "2001:db8::/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 79228162514264337593543950336",
    "192.168.5.9(255.255.255.0), 192.168.5.0, 192.168.5.255, 256",
    "::1, ::1, ::1, 1"
  })
  void readsEveryForm(String text, String lower, String upper, String size) {
    IpRange range = IpRange.parse(text);

    assertThat(range.lower()).hasToString(lower);
    assertThat(range.upper()).hasToString(upper);
    assertThat(range.size()).hasToString(size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "x", "192.0.2", "192.0.2.256", "192.0.2.9-192.0.2.1", "192.0.2.1-::1", "192.0.2.0/33",
        "192.0.2.*", "192.0.2.1-", "-192.0.2.1", "10.0.0.0/", "1", "192.0.2.1,192.0.2.2", "::/129",
        "192.0.2.1(255.0.255.0)", "192.0.2.1()", "192.0.2.1(24", "x(255.255.255.0)"
      })
  void refusesWhatIsNoRange(String text) {
    assertThatThrownBy(() -> IpRange.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("Write a single address, a range");
  }

  @Test
  void nextAndPreviousAreInverse() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      IpAddress address =
          random.nextBoolean()
              ? new IpAddress(true, 0, random.nextInt() & 0xffffffffL)
              : new IpAddress(
                  false, random.nextLong(), random.nextInt(3) == 0 ? -1L : random.nextLong());
      if (address.next() != null) {
        assertThat(address.next().previous()).isEqualTo(address);
        assertThat(address.next()).isGreaterThan(address);
      }
      assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
    }
    assertThat(IpAddress.V4_MAX.next()).isNull();
    assertThat(IpAddress.V6_MIN.previous()).isNull();
  }

  @Test
  void aMappedAddressIsTheAddressItMaps() {
    assertThat(IpAddress.parse("::ffff:192.0.2.40")).hasToString("192.0.2.40");
  }
}
