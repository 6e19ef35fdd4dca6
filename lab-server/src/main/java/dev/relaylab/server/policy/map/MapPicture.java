package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.policy.map.AttemptKind.As;
import dev.relaylab.server.policy.map.AttemptKind.Recipient;
import dev.relaylab.server.policy.map.AttemptKind.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The map of one endpoint as an SVG picture: the address space from left to right, cut where
 * anything changes, each piece as wide as the logarithm of its size; one row for each sender and
 * recipient.
 *
 * <p>Each cell says by letter and by hatching, not by colour alone, who gets through: A anybody, T
 * clients trusted as externally secured, U users who log on, none: nobody.
 */
public final class MapPicture {
  private static final int LEFT = 190;
  private static final int WIDTH = 760;
  private static final int TOP = 64;
  private static final int ROW = 30;
  private static final int MOST_LABELS = 24;

  private final RelayMap.Endpoint endpoint;
  private final List<IpRange> pieces;
  private final StringBuilder svg = new StringBuilder();

  private MapPicture(RelayMap.Endpoint endpoint) {
    this.endpoint = endpoint;
    this.pieces = pieces(endpoint);
  }

  /** A whole SVG document without references to anything outside it. */
  public static String of(RelayMap.Endpoint endpoint) {
    return new MapPicture(endpoint).draw();
  }

  private static List<IpRange> pieces(RelayMap.Endpoint endpoint) {
    TreeSet<IpAddress> cuts = new TreeSet<>(List.of(IpAddress.V4_MIN, IpAddress.V6_MIN));
    for (AddressSet set : endpoint.addresses().values()) {
      for (IpRange range : set.ranges()) {
        cuts.add(range.lower());
        IpAddress after = range.upper().next();
        if (after != null) {
          cuts.add(after);
        }
      }
    }
    List<IpRange> pieces = new ArrayList<>();
    for (IpAddress lower : cuts) {
      IpAddress next = cuts.higher(lower);
      boolean lastOfFamily = next == null || next.v4() != lower.v4();
      IpAddress last = lower.v4() ? IpAddress.V4_MAX : IpAddress.V6_MAX;
      pieces.add(IpRange.between(lower, lastOfFamily ? last : next.previous()));
    }
    return pieces;
  }

  private String draw() {
    int rows = Sender.values().length * Recipient.values().length;
    int height = TOP + rows * ROW + 130;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(LEFT + WIDTH + 20)
        .append(' ')
        .append(height)
        .append(
            "\" aria-labelledby=\"map-title map-desc\" font-family=\"sans-serif\" font-size=\"13\">\n");
    svg.append("<title id=\"map-title\">Who gets through at ")
        .append(endpoint.binding())
        .append("</title>\n<desc id=\"map-desc\">")
        .append(description())
        .append("</desc>\n");
    svg.append(
        "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
            + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#b00\" stroke-width=\"3\"/></pattern></defs>\n");
    text(8, 22, "Who gets through at " + endpoint.binding(), "font-weight=\"bold\"");
    text(
        8,
        42,
        "A anybody   T trusted as externally secured   U only users who log on   hatched: relay",
        "");
    int row = 0;
    for (Recipient recipient : Recipient.values()) {
      for (Sender sender : Sender.values()) {
        row(sender, recipient, TOP + row++ * ROW);
      }
    }
    labels(TOP + rows * ROW);
    return svg.append("</svg>\n").toString();
  }

  private String description() {
    AddressSet open =
        endpoint.addresses().get(new AttemptKind(Sender.FOREIGN, Recipient.FOREIGN, As.ANONYMOUS));
    AddressSet trusted =
        endpoint
            .addresses()
            .get(new AttemptKind(Sender.FOREIGN, Recipient.FOREIGN, As.EXTERNALLY_SECURED));
    AddressSet all = open.plus(trusted);
    return (all.isEmpty() ? "Nobody" : AddressCount.of(all))
        + " can relay mail from a foreign sender to a foreign recipient without logging on"
        + (all.isEmpty() ? "." : ": " + String.join(", ", all.asBounds()) + ".");
  }

  private void row(Sender sender, Recipient recipient, int y) {
    text(8, y + 20, sender + " to " + recipient, "");
    double x = LEFT;
    for (IpRange piece : pieces) {
      double width = width(piece);
      String who = who(sender, recipient, piece.lower());
      boolean relay = recipient == Recipient.FOREIGN && !who.isEmpty() && !who.equals("U");
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"#333\"/>%n",
              x,
              y,
              width,
              ROW - 4,
              relay ? "url(#hatch)" : who.isEmpty() ? "#fff" : "#dde"));
      if (!who.isEmpty() && width > 10 * who.length()) {
        text(
            x + width / 2,
            y + 18,
            who,
            "text-anchor=\"middle\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\"");
      }
      x += width;
    }
  }

  private String who(Sender sender, Recipient recipient, IpAddress client) {
    StringBuilder letters = new StringBuilder();
    for (As as : As.values()) {
      if (endpoint.addresses().get(new AttemptKind(sender, recipient, as)).contains(client)) {
        letters.append(
            switch (as) {
              case ANONYMOUS -> 'A';
              case EXTERNALLY_SECURED -> 'T';
              case AUTHENTICATED -> 'U';
            });
      }
    }
    return letters.toString();
  }

  private void labels(int y) {
    double x = LEFT;
    int every = 1 + pieces.size() / MOST_LABELS;
    for (int i = 0; i < pieces.size(); i++) {
      if (i % every == 0) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" font-size=\"11\" transform=\"rotate(50 %.1f %d)\">%s</text>%n",
                x,
                y + 12,
                x,
                y + 12,
                pieces.get(i).lower()));
      }
      x += width(pieces.get(i));
    }
  }

  private double width(IpRange piece) {
    double all = pieces.stream().mapToDouble(MapPicture::weight).sum();
    return WIDTH * weight(piece) / all;
  }

  private static double weight(IpRange piece) {
    return 2 + piece.size().bitLength();
  }

  private void text(double x, int y, String text, String attributes) {
    svg.append(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" %s>%s</text>%n", x, y, attributes, text));
  }
}
