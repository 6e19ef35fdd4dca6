package dev.relaylab.grader.analyze;

import dev.relaylab.server.directory.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What all trials come down to.
 *
 * @param text one sentence
 */
public record Conclusion(Kind kind, String text, String remedy) {

  /** The kinds, each with the word that JSON has. */
  public enum Kind {
    /** A stranger's message arrived at our mail exchanger. */
    RELAYS_FOR_STRANGERS("relays for strangers, proven"),
    /** A stranger's foreign recipient was taken, and nothing arrived. */
    ACCEPTS_FROM_STRANGERS("accepts from strangers, not proven"),
    NO_RELAY_FOUND("no relay for strangers"),
    UNDECIDED("undecided");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** 0 when no relay for strangers was found, else 1. */
  public int exitStatus() {
    return kind == Kind.NO_RELAY_FOUND ? 0 : 1;
  }

  static Conclusion of(List<Tried> tried, Source main) {
    List<Tried> strangers = tried.stream().filter(Tried::forStranger).toList();
    List<Tried> proven = with(strangers, RelayVerdict.PROVEN);
    if (!proven.isEmpty()) {
      return new Conclusion(
          Kind.RELAYS_FOR_STRANGERS,
          "An open relay: mail from " + sources(proven) + " to a foreign domain arrived there.",
          "Let only named addresses or users who log on send to other domains.");
    }
    List<Tried> accepted = with(strangers, RelayVerdict.ACCEPTED);
    if (!accepted.isEmpty()) {
      return new Conclusion(
          Kind.ACCEPTS_FROM_STRANGERS,
          "Foreign recipients are accepted from "
              + sources(accepted)
              + ", but no message arrived at a mail exchanger of ours: accepted, not proven.",
          "Look into the server's queue and log for the messages, or give a canary with --canary-domain and --canary-listen.");
    }
    List<Tried> open = with(strangers, RelayVerdict.NOT_TESTED);
    boolean plainDecided =
        tried.stream()
            .filter(each -> each.source().equals(main))
            .filter(
                each -> each.trial().equals(Trial.of(SenderForms.FOREIGN, RecipientForms.PLAIN)))
            .anyMatch(each -> each.verdict() != RelayVerdict.NOT_TESTED);
    if (!plainDecided) {
      return new Conclusion(
          Kind.UNDECIDED,
          "The server gave no final answer to a plain attempt, so nothing can be said: "
              + with(tried, RelayVerdict.NOT_TESTED).stream()
                  .findFirst()
                  .map(Tried::why)
                  .orElse("nothing was tried"),
          "Check that it is up and takes connections from here, and try again later.");
    }
    String left =
        open.isEmpty()
            ? ""
            : " " + open.size() + " of " + tried.size() + " trials could not be tested.";
    return new Conclusion(
        Kind.NO_RELAY_FOUND,
        (strangers.isEmpty()
                ? "Nothing was tried as a stranger; for the named sources see above."
                : "No foreign recipient was accepted from " + sources(strangers) + ".")
            + forOthers(tried)
            + left,
        "");
  }

  private static String forOthers(List<Tried> tried) {
    List<Tried> others =
        tried.stream().filter(each -> !each.forStranger() && each.verdict().relays()).toList();
    List<Tried> named = others.stream().filter(each -> each.user() == null).toList();
    String users =
        others.stream()
            .map(Tried::user)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return (named.isEmpty() ? "" : " It relays for " + sources(named) + ".")
        + (users.isEmpty()
            ? ""
            : " It takes mail for other domains from " + users + ", logged on.");
  }

  private static List<Tried> with(List<Tried> tried, RelayVerdict verdict) {
    return tried.stream().filter(each -> each.verdict() == verdict).toList();
  }

  private static final int MOST_NAMED = 4;

  private static String sources(List<Tried> tried) {
    Map<Object, String> byAddress = new LinkedHashMap<>();
    for (Tried each : tried) {
      IpAddress address = each.source().address();
      byAddress.putIfAbsent(
          address == null ? each.source().name() : address, each.source().toString());
    }
    List<String> names = List.copyOf(byAddress.values());
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() > MOST_NAMED
        ? first + " and " + (names.size() - MOST_NAMED) + " more"
        : first;
  }
}
