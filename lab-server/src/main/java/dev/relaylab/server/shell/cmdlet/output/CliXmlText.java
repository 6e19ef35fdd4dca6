package dev.relaylab.server.shell.cmdlet.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How CLIXML writes characters that XML cannot hold: {@code _x000A_}. */
final class CliXmlText {
  private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CliXmlText() {}

  static String encode(String text) {
    StringBuilder coded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean underscore =
          c == '_'
              && i + 1 < text.length()
              && (text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'X');
      boolean lone =
          Character.isSurrogate(c)
              && !(Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1)))
              && !(Character.isLowSurrogate(c)
                  && i > 0
                  && Character.isHighSurrogate(text.charAt(i - 1)));
      if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c >= 0xFFFE || underscore || lone) {
        coded.append(String.format("_x%04X_", (int) c));
      } else {
        coded.append(c);
      }
    }
    return coded.toString();
  }

  static String decode(String text) {
    Matcher matcher = CODED.matcher(text);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
