package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.policy.map.AddressAxis.Piece;
import dev.relaylab.server.policy.map.AttemptKind.As;
import dev.relaylab.server.policy.map.AttemptKind.Recipient;
import dev.relaylab.server.policy.map.AttemptKind.Sender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The relay map as an SVG picture: for each endpoint the address space from left to right on a
 * logarithmic scale, and one row for each sender and recipient; endpoints that are alike once.
 *
 * <p>Each cell says by letter and by hatching, not by colour alone, who gets through: A anybody, T
 * clients trusted as externally secured, U users who log on, none: nobody.
 */
public final class MapPicture {
  private static final double LEFT = 170;
  private static final double WIDTH = 800;
  private static final double RIGHT = 60;
  private static final double ROW = 26;
  private static final double LEGEND = 84;
  private static final double HEADING = 40;
  private static final double LETTER = 10;
  private static final double LEAST_BETWEEN_LABELS = 15;
  private static final int LONGEST_LABEL = 19;
  private static final String NOBODY = "#fff";
  private static final String LETS_IN = "#dde";
  private static final String RELAYS = "url(#hatch)";
  private static final String HATCH =
      "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
          + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><line"
          + " x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#b00\" stroke-width=\"3\"/></pattern>";
  private static final String ON_HATCHING =
      "text-anchor=\"middle\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"";

  private final Svg svg = new Svg();

  private MapPicture() {}

  /** A whole SVG document without references to anything outside it. */
  public static String of(RelayMap map, int revision) {
    return new MapPicture().draw(map, revision);
  }

  private String draw(RelayMap map, int revision) {
    String title = "Who gets through, revision " + revision;
    svg.text(8, 22, title, "font-weight=\"bold\" font-size=\"15\"");
    legend();
    Map<Map<AttemptKind, AddressSet>, List<Binding>> alike = new LinkedHashMap<>();
    for (RelayMap.Endpoint endpoint : map.endpoints()) {
      alike
          .computeIfAbsent(endpoint.addresses(), addresses -> new ArrayList<>())
          .add(endpoint.binding());
    }
    double y = LEGEND;
    List<String> sentences = new ArrayList<>();
    for (Map.Entry<Map<AttemptKind, AddressSet>, List<Binding>> entry : alike.entrySet()) {
      String names =
          entry.getValue().stream().map(Binding::toString).collect(Collectors.joining(", "));
      sentences.add(names + ": " + sentence(entry.getKey()));
      y = panel(names, entry.getKey(), y);
    }
    if (alike.isEmpty()) {
      sentences.add("The server listens nowhere.");
      svg.text(8, y, sentences.get(0), "");
    }
    return svg.document(LEFT + WIDTH + RIGHT, y + 20, title, String.join(" ", sentences), HATCH);
  }

  private void legend() {
    double x = 8;
    x = entry(x, "A", LETS_IN, "anybody");
    x = entry(x, "T", LETS_IN, "trusted as externally secured");
    x = entry(x, "U", LETS_IN, "users who log on");
    x = entry(x, "", NOBODY, "nobody");
    entry(x, "", RELAYS, "relay, mail for others without a logon");
    svg.text(
        8,
        70,
        "Each piece of the address space is as wide as the logarithm of its size; below it stands"
            + " its first address.",
        "fill=\"#555\" font-size=\"12\"");
  }

  private double entry(double x, String letter, String fill, String words) {
    svg.box(x, 34, 24, 18, fill, words);
    svg.text(x + 12, 48, letter, "text-anchor=\"middle\"");
    svg.text(x + 30, 48, words, "");
    return x + 50 + 6.2 * words.length();
  }

  private static String sentence(Map<AttemptKind, AddressSet> addresses) {
    AddressSet open =
        addresses
            .get(new AttemptKind(Sender.FOREIGN, Recipient.FOREIGN, As.ANONYMOUS))
            .plus(
                addresses.get(
                    new AttemptKind(Sender.FOREIGN, Recipient.FOREIGN, As.EXTERNALLY_SECURED)));
    return (open.isEmpty() ? "Nobody" : AddressCount.of(open))
        + " can relay mail from a foreign sender to a foreign recipient without logging on"
        + (open.isEmpty() ? "." : ": " + AddressCount.ranges(open) + ".");
  }

  private double panel(String names, Map<AttemptKind, AddressSet> addresses, double top) {
    svg.text(8, top + 16, names, "font-weight=\"bold\"");
    if (addresses.values().stream().allMatch(AddressSet::isEmpty)) {
      svg.text(8, top + 34, "Nobody gets through.", "");
      return top + HEADING + ROW;
    }
    AddressAxis axis = AddressAxis.of(addresses.values(), LEFT, WIDTH);
    svg.text(8, top + 34, "sender → recipient", "fill=\"#555\" font-size=\"12\"");
    for (boolean v4 : new boolean[] {true, false}) {
      double left = axis.pieces().stream().filter(p -> p.v4() == v4).findFirst().orElseThrow().x();
      svg.text(left, top + 34, v4 ? "IPv4" : "IPv6", "fill=\"#555\" font-size=\"12\"");
    }
    double y = top + HEADING;
    for (Recipient recipient : Recipient.values()) {
      for (Sender sender : Sender.values()) {
        svg.text(8, y + 17, sender + " → " + recipient, "");
        row(axis, addresses, sender, recipient, y);
        y += ROW;
      }
    }
    return labels(axis, y);
  }

  /** Neighbours that are alike in this row are drawn as one. */
  private void row(
      AddressAxis axis,
      Map<AttemptKind, AddressSet> addresses,
      Sender sender,
      Recipient recipient,
      double y) {
    List<Piece> pieces = axis.pieces();
    int next = 0;
    while (next < pieces.size()) {
      Piece first = pieces.get(next);
      String who = who(addresses, sender, recipient, first.range().lower());
      Piece last = first;
      for (next++; next < pieces.size(); next++) {
        Piece piece = pieces.get(next);
        if (piece.v4() != first.v4()
            || !who.equals(who(addresses, sender, recipient, piece.range().lower()))) {
          break;
        }
        last = piece;
      }
      cell(first, last, who, recipient, y);
    }
  }

  private void cell(Piece first, Piece last, String who, Recipient recipient, double y) {
    boolean relay = recipient == Recipient.FOREIGN && !who.isEmpty() && !who.equals("U");
    double width = last.end() - first.x();
    svg.box(
        first.x(),
        y,
        width,
        ROW - 4,
        relay ? RELAYS : who.isEmpty() ? NOBODY : LETS_IN,
        first.range().lower() + "-" + last.range().upper() + ": " + (who.isEmpty() ? "-" : who));
    if (!who.isEmpty() && width >= LETTER) {
      svg.text(first.x() + width / 2, y + 16, who, ON_HATCHING);
    }
  }

  /** The letter of the easiest way through, or empty text where there is none. */
  private static String who(
      Map<AttemptKind, AddressSet> addresses,
      Sender sender,
      Recipient recipient,
      IpAddress client) {
    for (As as : List.of(As.ANONYMOUS, As.EXTERNALLY_SECURED, As.AUTHENTICATED)) {
      if (addresses.get(new AttemptKind(sender, recipient, as)).contains(client)) {
        return switch (as) {
          case ANONYMOUS -> "A";
          case EXTERNALLY_SECURED -> "T";
          case AUTHENTICATED -> "U";
        };
      }
    }
    return "";
  }

  /**
   * As many as can be read side by side, without the first of a family, which its heading says.
   *
   * @return how far down they reach
   */
  private double labels(AddressAxis axis, double y) {
    double last = 0;
    int longest = 0;
    for (Piece piece : axis.pieces()) {
      IpAddress lower = piece.range().lower();
      boolean first = lower.equals(IpAddress.V4_MIN) || lower.equals(IpAddress.V6_MIN);
      if (first || piece.x() - last < LEAST_BETWEEN_LABELS) {
        continue;
      }
      last = piece.x();
      svg.line(piece.x(), y - 4, piece.x(), y + 3);
      String rotated =
          String.format(
              Locale.ROOT,
              "font-size=\"11\" transform=\"rotate(45 %.1f %.1f)\"",
              piece.x(),
              y + 12);
      String label = shortened(lower.toString());
      svg.text(piece.x(), y + 12, label, rotated);
      longest = Math.max(longest, label.length());
    }
    return y + 24 + 4.2 * longest;
  }

  private static String shortened(String address) {
    return address.length() <= LONGEST_LABEL
        ? address
        : address.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
