package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The machine-readable part of a delivery status notification (RFC 3464 section 2). */
final class DsnStatus {
  private final QueuedMessage about;
  private final DsnWriter.Kind kind;
  private final String authority;

  /**
   * @param authority the name under which the server reports
   */
  DsnStatus(QueuedMessage about, DsnWriter.Kind kind, String authority) {
    this.about = about;
    this.kind = kind;
    this.authority = authority;
  }

  /** Whether an address needs the form of RFC 6533. */
  boolean global(List<Delivery> recipients) {
    return recipients.stream().anyMatch(each -> !ascii(each.address()) || !ascii(each.original()));
  }

  private static boolean ascii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  List<String> lines(List<Delivery> recipients) {
    List<String> lines = new ArrayList<>();
    if (about.envelope().envid() != null) {
      lines.add("Original-Envelope-Id: " + HeaderText.xtext(about.envelope().envid()));
    }
    lines.add("Reporting-MTA: dns;" + authority);
    if (!about.origin().helo().isEmpty()) {
      lines.add("Received-From-MTA: dns;" + HeaderText.oneLine(about.origin().helo()));
    }
    lines.add("Arrival-Date: " + HeaderText.date(about.arrived()));
    for (Delivery delivery : recipients) {
      lines.add("");
      of(delivery, lines);
    }
    return lines;
  }

  private void of(Delivery delivery, List<String> lines) {
    String orcpt = delivery.orcpt();
    if (orcpt != null) {
      int type = orcpt.indexOf(';') + 1;
      lines.add(
          "Original-Recipient: "
              + orcpt.substring(0, type)
              + HeaderText.xtext(orcpt.substring(type)));
    }
    String type = ascii(delivery.address()) ? "rfc822;" : "utf-8;";
    lines.add("Final-Recipient: " + type + delivery.address());
    lines.add("Action: " + kind.action());
    lines.add("Status: " + status(delivery));
    Reply last = delivery.last();
    if (last != null && (kind == DsnWriter.Kind.FAILED || kind == DsnWriter.Kind.DELAYED)) {
      lines.add(folded("Diagnostic-Code: smtp;" + HeaderText.oneLine(last.toString())));
      if (delivery.destination() instanceof Destination.Routed routed) {
        lines.add("Remote-MTA: dns;" + routed.domain());
      }
    }
    lines.add("X-Display-Name: " + delivery.original());
  }

  private String status(Delivery delivery) {
    return switch (kind) {
      case DELIVERED, RELAYED, EXPANDED -> "2.1.5";
      case DELAYED -> "4.4.7";
      case FAILED ->
          delivery.last() != null && delivery.last().enhanced() != null
              ? delivery.last().enhanced().toLowerCase(Locale.ROOT)
              : "5.0.0";
    };
  }

  /** Long answers go on in the next line, at a space. */
  private static String folded(String field) {
    StringBuilder lines = new StringBuilder();
    String rest = field;
    while (rest.length() > 500) {
      int space = rest.lastIndexOf(' ', 500);
      int cut = space > 20 ? space : 500;
      lines.append(rest, 0, cut).append("\r\n ");
      rest = rest.substring(cut).stripLeading();
    }
    return lines.append(rest).toString();
  }
}
