package dev.relaylab.grader.analyze;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The canary message: it says what it is, and carries its token where no server changes it. */
final class CanaryText {

  private CanaryText() {}

  /** The message as DATA sends it, with the final dot. */
  static String of(Names names) {
    String token = names.user();
    return String.join(
        "\r\n",
        "From: <" + names.sender() + ">",
        "To: <" + names.mailbox() + ">",
        "Subject: Relay test " + token,
        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)),
        "Message-ID: <" + token + "@" + Opening.OWN_NAME + ">",
        "X-Relay-Canary: " + token,
        "",
        "This message tests whether a mail server relays for strangers. It was sent by",
        "the prober of Relay Lab on behalf of the person who looks after that server.",
        "Nobody needs to read or answer it. Token: " + token,
        ".",
        "");
  }
}
