package dev.relaylab.server.policy.map;

import java.util.Locale;

/** The few elements of an SVG document that a picture of the map is made of. */
final class Svg {
  private final StringBuilder body = new StringBuilder();

  /** A box with words that a pointer held over it shows. */
  void box(double x, double y, double width, double height, String fill, String words) {
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
                + " stroke=\"#333\"><title>%s</title></rect>%n",
            x,
            y,
            width,
            height,
            fill,
            escaped(words)));
  }

  void line(double x1, double y1, double x2, double y2) {
    body.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#333\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  void text(double x, double y, String text, String attributes) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>%n",
            x,
            y,
            attributes.isEmpty() ? "" : " " + attributes,
            escaped(text)));
  }

  /** The whole document, which refers to nothing outside it. */
  String document(double width, double height, String title, String description, String defs) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %.0f %.0f\""
                + " aria-labelledby=\"map-title map-desc\" font-family=\"sans-serif\""
                + " font-size=\"13\">%n",
            width,
            height)
        + "<title id=\"map-title\">"
        + escaped(title)
        + "</title>\n<desc id=\"map-desc\">"
        + escaped(description)
        + "</desc>\n<defs>"
        + defs
        + "</defs>\n"
        + String.format(
            Locale.ROOT, "<rect width=\"%.0f\" height=\"%.0f\" fill=\"#fff\"/>%n", width, height)
        + body
        + "</svg>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
