package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.BINARY_MIME_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.DELIVERY_STATUS_NOTIFICATION_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.EIGHT_BIT_MIME_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.SIZE_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.SMTP_UTF8_ENABLED;

import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema.SizeEnabled;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The parameters of MAIL: SIZE (RFC 1870), BODY (RFC 6152, RFC 3030), RET and ENVID (RFC 3461),
 * SMTPUTF8 (RFC 6531), AUTH (RFC 4954 section 5; read and not used).
 *
 * @param size 0 when absent
 * @param body {@code 7BIT} when absent
 */
record EsmtpParameters(long size, String body, String ret, String envid, boolean smtpUtf8) {
  private static final EsmtpParameters ABSENT = new EsmtpParameters(0, "7BIT", null, null, false);

  /** Why parameters were not taken. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;

    Refused(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  static Refused unrecognised() {
    return new Refused(Replies.UNRECOGNISED_PARAMETER);
  }

  static Refused invalid() {
    return new Refused(Replies.INVALID_ARGUMENTS);
  }

  static EsmtpParameters parse(ReceiveConnector connector, String text) throws Refused {
    if (text.isEmpty()) {
      return ABSENT;
    }
    long size = 0;
    String body = "7BIT";
    String ret = null;
    String envid = null;
    boolean utf8 = false;
    Set<String> seen = new HashSet<>();
    for (StringTokenizer words = new StringTokenizer(text, " \t"); words.hasMoreTokens(); ) {
      String word = words.nextToken();
      int equals = word.indexOf('=');
      String keyword = (equals < 0 ? word : word.substring(0, equals)).toUpperCase(Locale.ROOT);
      String value = equals < 0 ? null : word.substring(equals + 1);
      if (!seen.add(keyword)) {
        throw invalid();
      }
      switch (keyword) {
        case "SIZE" ->
            size = size(offered(connector.get(SIZE_ENABLED) != SizeEnabled.Disabled, value));
        case "BODY" -> body = body(connector, value);
        case "RET" ->
            ret =
                oneOf(
                    offered(connector.get(DELIVERY_STATUS_NOTIFICATION_ENABLED), value),
                    "FULL",
                    "HDRS");
        case "ENVID" ->
            envid = text(offered(connector.get(DELIVERY_STATUS_NOTIFICATION_ENABLED), value), 100);
        case "SMTPUTF8" -> {
          offered(connector.get(SMTP_UTF8_ENABLED), "");
          if (value != null) {
            throw invalid();
          }
          utf8 = true;
        }
        case "AUTH" -> text(value, 500);
        default -> throw unrecognised();
      }
    }
    return new EsmtpParameters(size, body, ret, envid, utf8);
  }

  static String offered(boolean offered, String value) throws Refused {
    if (!offered) {
      throw unrecognised();
    }
    return value;
  }

  private static String body(ReceiveConnector connector, String value) throws Refused {
    String body = oneOf(value, "7BIT", "8BITMIME", "BINARYMIME");
    offered(!body.equals("8BITMIME") || connector.get(EIGHT_BIT_MIME_ENABLED), "");
    offered(!body.equals("BINARYMIME") || connector.get(BINARY_MIME_ENABLED), "");
    return body;
  }

  private static long size(String value) throws Refused {
    if (value == null || value.isEmpty() || value.length() > 20) {
      throw invalid();
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        throw invalid();
      }
    }
    return value.length() > 18 ? Long.MAX_VALUE : Long.parseLong(value);
  }

  static String oneOf(String value, String... allowed) throws Refused {
    for (String candidate : allowed) {
      if (candidate.equalsIgnoreCase(value)) {
        return candidate;
      }
    }
    throw invalid();
  }

  static String text(String value, int longest) throws Refused {
    if (value == null || value.isEmpty() || value.length() > longest) {
      throw invalid();
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < 33 || value.charAt(i) == 127) {
        throw invalid();
      }
    }
    return value;
  }
}
