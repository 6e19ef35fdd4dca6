package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A night of strangers, from 22:00 to 07:00 of the lab's clock: they look for an open relay and,
 * where they find one, use it more from hour to hour. The same seed gives the same night.
 */
public final class Strangers {
  private static final int HOURS = 9;
  private static final int EVENING = 22;
  private static final int VISITORS = 3;
  private static final int MOST_ZEAL = 4;
  private static final int RECIPIENTS = 4;
  private final NightServer server;
  private final InstantSource clock;
  private final BlockList blockList;
  private final Spam spam;

  public Strangers(NightServer server, InstantSource clock, BlockList blockList, long seed) {
    this.server = server;
    this.clock = clock;
    this.blockList = blockList;
    this.spam = new Spam(seed);
  }

  /** Lets the next night come and go. */
  public Night night() {
    server.pass(untilEvening());
    List<Night.Hour> hours = new ArrayList<>();
    int zeal = 1;
    for (int hour = 0; hour < HOURS; hour++) {
      Night.Hour seen = hour(zeal);
      hours.add(seen);
      zeal = seen.accepted() > 0 ? Math.min(2 * zeal, MOST_ZEAL) : 1;
    }
    return new Night(List.copyOf(hours));
  }

  private Duration untilEvening() {
    Instant now = clock.instant();
    Instant evening =
        now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(EVENING, 0).toInstant(ZoneOffset.UTC);
    return Duration.between(now, now.isAfter(evening) ? evening.plus(Duration.ofDays(1)) : evening);
  }

  /** More zeal: more visitors, and more messages from each. */
  private Night.Hour hour(int zeal) {
    int visits = VISITORS + zeal;
    Instant began = clock.instant();
    Tally tally = new Tally();
    for (int visit = 0; visit < visits; visit++) {
      visit(spam.source(), zeal, tally);
      server.pass(Duration.ofMinutes(60 / visits));
    }
    server.pass(Duration.ofMinutes(60 % visits));
    NightServer.Fate ordinary =
        server.send("alice@contoso.example", "reader@partner.example", "Ordinary mail at " + began);
    boolean listed = blockList.lists(AddressPlan.EX01.address());
    return new Night.Hour(
        began,
        List.copyOf(tally.visitors),
        tally.accepted,
        tally.refused,
        tally.reply,
        server.queued(),
        listed,
        ordinary);
  }

  private void visit(IpAddress from, int messages, Tally tally) {
    tally.visitors.add(from);
    Optional<SmtpTalk> connected = server.connect(from);
    if (connected.isEmpty()) {
      tally.refuse("connection refused");
      return;
    }
    try (SmtpTalk talk = connected.get()) {
      if (!talk.greeting().startsWith("220")) {
        tally.refuse(talk.greeting());
        return;
      }
      talk.say("EHLO " + from.toString().replace('.', '-') + ".elsewhere.example");
      int left = messages;
      while (left > 0 && message(talk, tally)) {
        left--;
      }
      talk.say("QUIT");
    }
  }

  /** Returns whether it is worth going on. */
  private boolean message(SmtpTalk talk, Tally tally) {
    String sender = spam.sender();
    String mail = talk.say("MAIL FROM:<" + sender + ">");
    if (!mail.startsWith("250")) {
      tally.refuse(mail);
      return false;
    }
    int taken = 0;
    for (String recipient : spam.recipients(RECIPIENTS)) {
      String reply = talk.say("RCPT TO:<" + recipient + ">");
      if (!reply.startsWith("250")) {
        tally.refuse(reply);
        break;
      }
      tally.reply(reply);
      taken++;
    }
    boolean sent =
        taken > 0
            && talk.say("DATA").startsWith("354")
            && talk.say(spam.content(sender)).startsWith("250");
    tally.accepted += sent ? taken : 0;
    return sent;
  }

  /** What an hour's visitors met. */
  private static final class Tally {
    private final List<IpAddress> visitors = new ArrayList<>();
    private int accepted;
    private int refused;
    private String reply = "";

    void refuse(String with) {
      refused++;
      reply(with);
    }

    void reply(String said) {
      reply = reply.isEmpty() ? said : reply;
    }
  }
}
