package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;

/**
 * Mailbox addresses as they stand on the wire (RFC 5321 section 4.1.2, RFC 6531). A source route is
 * dropped (RFC 5321 appendix C); a percent sign or an exclamation mark in the local part has no
 * meaning.
 *
 * <p>Exchange: 315 characters before the {@code @} and 571 in all, or 1,860 with long addresses.
 */
final class AddressGrammar {
  private static final int LONGEST_LOCAL = 315;
  private static final int LONGEST = 571;
  private static final int LONGEST_OF_LONG = 1860;
  private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~";

  private AddressGrammar() {}

  /**
   * The address without its source route, or null when it is malformed; a domain may be missing.
   */
  static String parse(String path, boolean utf8, boolean longAddresses) {
    String address = withoutRoute(path);
    if (address == null
        || address.isEmpty()
        || address.length() > (longAddresses ? LONGEST_OF_LONG : LONGEST)) {
      return null;
    }
    int local = localEnd(address, utf8);
    if (local <= 0 || (local > LONGEST_LOCAL && !longAddresses)) {
      return null;
    }
    if (local == address.length()) {
      return address;
    }
    return address.charAt(local) == '@' && isDomain(address, local + 1, utf8) ? address : null;
  }

  /** Whether an address of this grammar has a domain. */
  static boolean hasDomain(String address) {
    return address.indexOf('@') >= 0 && localEnd(address, true) < address.length();
  }

  private static String withoutRoute(String path) {
    if (!path.startsWith("@")) {
      return path;
    }
    int colon = routeEnd(path);
    if (colon < 0) {
      return null;
    }
    for (String hop : path.substring(0, colon).split(",", -1)) {
      if (!hop.startsWith("@") || !isDomain(hop, 1, false)) {
        return null;
      }
    }
    return path.substring(colon + 1);
  }

  private static int routeEnd(String path) {
    boolean literal = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      literal = c == '[' || (literal && c != ']');
      if (c == ':' && !literal) {
        return i;
      }
    }
    return -1;
  }

  private static int localEnd(String address, boolean utf8) {
    return address.charAt(0) == '"' ? quotedEnd(address, utf8) : atomsEnd(address, utf8);
  }

  private static int quotedEnd(String address, boolean utf8) {
    for (int i = 1; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '"') {
        return i + 1 == address.length() || address.charAt(i + 1) == '@' ? i + 1 : -1;
      }
      if (c == '\\') {
        i++;
        c = i < address.length() ? address.charAt(i) : 0;
      }
      if (c < 32 || c == 127 || (c > 127 && !utf8) || c == '\uFFFD') {
        return -1;
      }
    }
    return -1;
  }

  private static int atomsEnd(String address, boolean utf8) {
    boolean dot = true;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '@') {
        return dot ? -1 : i;
      }
      if (c == '.') {
        if (dot) {
          return -1;
        }
        dot = true;
      } else if (isAtom(c, utf8)) {
        dot = false;
      } else {
        return -1;
      }
    }
    return dot ? -1 : address.length();
  }

  private static boolean isAtom(char c, boolean utf8) {
    return isLetterOrDigit(c) || (c > 127 ? utf8 && c != '\uFFFD' : ATOM_MARKS.indexOf(c) >= 0);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDomain(String text, int from, boolean utf8) {
    if (from >= text.length() || text.length() - from > 255) {
      return false;
    }
    if (text.charAt(from) == '[') {
      return isLiteral(text, from);
    }
    int labelStart = from;
    for (int i = from; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (!isLabel(text, labelStart, i)) {
          return false;
        }
        labelStart = i + 1;
      } else {
        char c = text.charAt(i);
        boolean plain = isLetterOrDigit(c) || c == '-' || c == '_';
        if (!plain
            && (!utf8 || c < 128 || !Character.isLetterOrDigit(c) && !Character.isSurrogate(c))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isLabel(String text, int start, int end) {
    return end > start
        && end - start <= 63
        && text.charAt(start) != '-'
        && text.charAt(end - 1) != '-';
  }

  private static boolean isLiteral(String text, int from) {
    if (!text.endsWith("]")) {
      return false;
    }
    String inside = text.substring(from + 1, text.length() - 1);
    boolean v6 = inside.regionMatches(true, 0, "IPv6:", 0, 5);
    try {
      return IpAddress.parse(v6 ? inside.substring(5) : inside).v4() != v6;
    } catch (InvalidValueException notAnAddress) {
      return false;
    }
  }
}
