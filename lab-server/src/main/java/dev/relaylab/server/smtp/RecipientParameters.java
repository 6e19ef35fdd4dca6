package dev.relaylab.server.smtp;

import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.Envelope.Notify;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** The parameters of RCPT: NOTIFY and ORCPT (RFC 3461 sections 4.1 and 4.2). */
record RecipientParameters(Set<Notify> notifyOn, String orcpt) {
  private static final RecipientParameters ABSENT = new RecipientParameters(Set.of(), null);

  static RecipientParameters parse(boolean dsn, String text) throws EsmtpParameters.Refused {
    if (text.isEmpty()) {
      return ABSENT;
    }
    Set<Notify> notifyOn = null;
    String orcpt = null;
    for (StringTokenizer words = new StringTokenizer(text, " \t"); words.hasMoreTokens(); ) {
      String word = words.nextToken();
      String upper = word.toUpperCase(Locale.ROOT);
      boolean repeated = upper.startsWith("NOTIFY=") ? notifyOn != null : orcpt != null;
      if (dsn && upper.startsWith("NOTIFY=") && !repeated) {
        notifyOn = notifyOn(upper.substring("NOTIFY=".length()));
      } else if (dsn && upper.startsWith("ORCPT=") && !repeated) {
        orcpt = orcpt(word.substring("ORCPT=".length()));
      } else {
        throw repeated ? EsmtpParameters.invalid() : EsmtpParameters.unrecognised();
      }
    }
    return new RecipientParameters(
        notifyOn == null ? Set.of() : Collections.unmodifiableSet(notifyOn), orcpt);
  }

  private static Set<Notify> notifyOn(String list) throws EsmtpParameters.Refused {
    Set<Notify> found = EnumSet.noneOf(Notify.class);
    for (String word : list.split(",", -1)) {
      found.add(
          Notify.valueOf(EsmtpParameters.oneOf(word, "SUCCESS", "FAILURE", "DELAY", "NEVER")));
    }
    if (found.contains(Notify.NEVER) && found.size() > 1) {
      throw EsmtpParameters.invalid();
    }
    return found;
  }

  private static String orcpt(String value) throws EsmtpParameters.Refused {
    if (value.indexOf(';') <= 0) {
      throw EsmtpParameters.invalid();
    }
    return EsmtpParameters.text(value, 500);
  }

  Envelope.Recipient of(String address) {
    return new Envelope.Recipient(address, notifyOn, orcpt);
  }
}
