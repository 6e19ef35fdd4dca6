package dev.relaylab.server.directory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size in bytes, printed as Exchange does: {@code 36 MB (37,748,736 bytes)}.
 *
 * @param bytes not negative
 */
public record ByteSize(long bytes) {
  private static final Pattern FORM =
      Pattern.compile("([\\d.,]+)\\s*(B|KB|MB|GB|TB)?(\\s*\\(.*\\))?", Pattern.CASE_INSENSITIVE);
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  /**
   * Parses a number of bytes, or a number with B, KB, MB, GB or TB; Exchange's own printed form
   * too.
   *
   * @throws InvalidValueException when the text is no size
   */
  public static ByteSize parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new InvalidValueException(
          "\"" + text + "\" isn't a valid size. Write a size such as 10MB or 10485760.");
    }
    long factor = 1;
    if (matcher.group(2) != null) {
      for (String unit : UNITS) {
        if (unit.equals(matcher.group(2).toUpperCase(Locale.ROOT))) {
          break;
        }
        factor *= 1024;
      }
    }
    try {
      return new ByteSize((long) (Double.parseDouble(matcher.group(1).replace(",", "")) * factor));
    } catch (NumberFormatException bad) {
      throw new InvalidValueException(
          "\"" + text + "\" isn't a valid size. Write a size such as 10MB or 10485760.");
    }
  }

  @Override
  public String toString() {
    double amount = bytes;
    int unit = 0;
    while (amount >= 1024 && unit < UNITS.length - 1) {
      amount /= 1024;
      unit++;
    }
    String number =
        new BigDecimal(amount).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    return number + " " + UNITS[unit] + String.format(Locale.ROOT, " (%,d bytes)", bytes);
  }
}
