package dev.relaylab.grader.analyze;

import dev.relaylab.grader.analyze.Step.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server says of itself before any mail: greeting, EHLO and HELO, STARTTLS, and where it
 * offers AUTH.
 *
 * @param serverName what it calls itself in its EHLO reply, or null
 */
record SessionFacts(List<Step> steps, String serverName, boolean tls) {

  static SessionFacts of(Target target, Source source) {
    List<Step> steps = new ArrayList<>();
    try (ProbeSession session = new ProbeSession(target, source)) {
      List<Said> said = new ArrayList<>();
      ProbeSession.Stop stop = session.open(Opening.USUAL, said);
      steps.add(greeting(said.get(0)));
      if (said.size() < 2) {
        return new SessionFacts(steps, null, false);
      }
      Said hello = said.get(said.size() - 1);
      steps.add(hello(said));
      session.quit();
      steps.add(helo(target, source));
      List<String> inClear = capabilities(hello);
      boolean offered = stop == null && has(inClear, "STARTTLS");
      Optional<List<String>> underTls =
          offered ? underTls(target, source, steps) : Optional.empty();
      if (!offered) {
        steps.add(
            Step.leaf("STARTTLS", Status.NOTE, "not offered", List.of())
                .meaning("Mail and passwords to this server cross the network in clear."));
      }
      steps.add(auth(inClear, underTls));
      return new SessionFacts(steps, name(hello), underTls.isPresent());
    }
  }

  private static Step greeting(Said said) {
    if (said.reply() == null) {
      return Step.leaf(
              "Greeting", Status.NOT_TESTED, "no connection, or none that speaks", List.of(said))
          .remedy("Check that the server runs and that this address and port are its own.");
    }
    Status status = said.positive() ? Status.OK : Status.NOTE;
    return Step.leaf("Greeting", status, said.lastLine() + Pace.remark(said), List.of(said));
  }

  private static Step hello(List<Said> said) {
    Said last = said.get(said.size() - 1);
    String how =
        last.sent().startsWith("HELO") && last.positive() ? "EHLO refused, HELO taken" : "";
    String result = last.positive() ? String.join(", ", capabilities(last)) : last.lastLine();
    return Step.leaf(
        "EHLO",
        last.positive() && how.isEmpty() ? Status.OK : Status.NOTE,
        how.isEmpty() ? result : how,
        said.subList(1, said.size()));
  }

  private static Step helo(Target target, Source source) {
    try (ProbeSession session = new ProbeSession(target, source)) {
      List<Said> said = new ArrayList<>();
      session.open(Opening.hello("HELO " + Opening.OWN_NAME), said);
      session.quit();
      Said last = said.get(said.size() - 1);
      Status status = last.positive() ? Status.OK : Status.NOTE;
      return Step.leaf("HELO", status, last.lastLine(), said);
    }
  }

  /** The capabilities under TLS; empty when TLS could not be started. */
  private static Optional<List<String>> underTls(Target target, Source source, List<Step> steps) {
    try (ProbeSession session = new ProbeSession(target, source)) {
      List<Said> said = new ArrayList<>();
      ProbeSession.Stop stop = session.open(Opening.USUAL.underTls(), said);
      session.quit();
      if (stop != null) {
        steps.add(
            Step.leaf(
                    "STARTTLS",
                    Status.WARNING,
                    "offered, but it fails: " + stop.said().lastLine(),
                    said)
                .remedy("Check the server's certificate and key, and the TLS versions it allows."));
        return Optional.empty();
      }
      steps.add(Step.leaf("STARTTLS", Status.OK, "offered, and TLS comes up", said));
      return Optional.of(capabilities(said.get(said.size() - 1)));
    }
  }

  private static Step auth(List<String> inClear, Optional<List<String>> underTls) {
    Optional<String> clear = line(inClear, "AUTH");
    Optional<String> secure = underTls.flatMap(lines -> line(lines, "AUTH"));
    String result =
        "in clear: "
            + clear.orElse("none")
            + "; under TLS: "
            + (underTls.isEmpty() ? "no TLS" : secure.orElse("none"));
    boolean passwordsInClear = clear.isPresent() && clear.get().matches(".*\\b(PLAIN|LOGIN)\\b.*");
    Step step = Step.leaf("AUTH", passwordsInClear ? Status.WARNING : Status.OK, result, List.of());
    return passwordsInClear
        ? step.meaning("A password could be sent where anybody on the way can read it.")
            .remedy("Offer PLAIN and LOGIN only after STARTTLS.")
        : step;
  }

  private static List<String> capabilities(Said hello) {
    return hello.reply() == null
        ? List.of()
        : hello
            .reply()
            .lines()
            .skip(1)
            .map(line -> line.substring(Math.min(4, line.length())))
            .toList();
  }

  private static boolean has(List<String> capabilities, String keyword) {
    return line(capabilities, keyword).isPresent();
  }

  private static Optional<String> line(List<String> capabilities, String keyword) {
    return capabilities.stream()
        .filter(line -> line.toUpperCase(Locale.ROOT).split("[ =]")[0].equals(keyword))
        .findFirst();
  }

  private static String name(Said hello) {
    if (!hello.positive()) {
      return null;
    }
    String first = hello.reply().lines().findFirst().orElse("");
    String[] words = first.substring(Math.min(4, first.length())).strip().split("\\s+");
    return words[0].matches("[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+") ? words[0] : null;
  }
}
