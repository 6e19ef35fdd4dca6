package dev.relaylab.exercises.model;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.journal.Entry;
import java.util.List;
import java.util.Locale;

/** Something an exercise asks for. */
public sealed interface Goal {
  Head head();

  /** As {@code lab check --json} names it. */
  String kind();

  /**
   * What every goal has.
   *
   * @param title what is expected, in words
   * @param safety never kept once reached: it is tried at every check
   */
  record Head(String id, String title, int points, boolean safety) {}

  /**
   * One attempt to send, by SMTP.
   *
   * @param from where it comes from
   * @param machine the machine's name, or the address
   * @param port the Exchange port
   * @param user who logs on, or null
   */
  record Probe(
      IpAddress from, String machine, int port, String mailFrom, String rcptTo, String user) {}

  /**
   * An attempt that must be accepted.
   *
   * @param delivered whether the message must really be found in the recipient's mailbox
   * @param authAs what the mailbox's copy must say of the sender ({@code Anonymous}, {@code
   *     Internal}), or null
   */
  record MustAllow(Head head, Probe probe, boolean delivered, String authAs) implements Goal {
    @Override
    public String kind() {
      return "must-allow";
    }
  }

  /**
   * An attempt that must be refused.
   *
   * @param reply the codes it must be refused with, such as {@code 550 5.7.54}, or null for any
   */
  record MustBlock(Head head, Probe probe, String reply) implements Goal {
    @Override
    public String kind() {
      return "must-block";
    }
  }

  /**
   * Something the learner must have done, found in the journal.
   *
   * @param what {@code smtp} or {@code dns}
   * @param machine from where
   * @param rcptDomain for smtp: the recipient's domain
   * @param reply for smtp: what the answer begins with
   * @param accepted for smtp: whether a whole message must have been taken
   * @param type for dns: the record type
   * @param name for dns: the name asked for
   */
  record Observed(
      Head head,
      String what,
      String machine,
      IpAddress from,
      String rcptDomain,
      String reply,
      boolean accepted,
      String type,
      String name)
      implements Goal {
    @Override
    public String kind() {
      return "observed";
    }

    /** Whether an entry of the journal shows it. */
    public boolean isShownBy(Entry entry) {
      if (!what.equals(entry.text("what")) || !isFromThere(entry)) {
        return false;
      }
      if (what.equals("dns")) {
        return same(type, entry.text("type")) && same(name, entry.text("name"));
      }
      String recipient = String.valueOf(entry.text("rcptTo")).toLowerCase(Locale.ROOT);
      boolean domain =
          rcptDomain == null || recipient.endsWith("@" + rcptDomain.toLowerCase(Locale.ROOT));
      boolean answered = reply == null || String.valueOf(entry.text("reply")).startsWith(reply);
      return domain && answered && (!accepted || "true".equals(entry.text("accepted")));
    }

    /** Whether an entry is about the machine that is meant. */
    public boolean isFromThere(Entry entry) {
      return what.equals("dns")
          ? same(machine, entry.text("machine"))
          : from.toString().equals(entry.text("from"));
    }

    private static boolean same(String wanted, String actual) {
      return wanted == null
          || wanted.equalsIgnoreCase(actual)
          || (wanted + ".").equalsIgnoreCase(actual);
    }
  }

  /** Exactly these addresses may relay on port 25 without logging on. */
  record RelaySet(Head head, List<IpRange> ranges) implements Goal {
    @Override
    public String kind() {
      return "relay-set";
    }
  }

  /** The connector that takes a client relays by one method alone, not by both. */
  record OneMethod(Head head, IpAddress client) implements Goal {
    @Override
    public String kind() {
      return "one-method";
    }
  }
}
