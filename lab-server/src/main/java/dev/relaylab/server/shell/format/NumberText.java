package dev.relaylab.server.shell.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as .NET Framework prints them: 15 significant digits, exponent from 1E+15 on. */
final class NumberText {
  private static final MathContext DIGITS = new MathContext(15);

  private NumberText() {}

  static String of(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return ofDouble(number.doubleValue());
    }
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  private static String ofDouble(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -5 && exponent < 15) {
      return rounded.toPlainString();
    }
    String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return mantissa
        + String.format(Locale.ROOT, "E%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
