package dev.relaylab.grader.analyze;

import dev.relaylab.grader.analyze.Step.Status;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long a server lets a client wait. */
final class Pace {
  private static final Duration SLOW = Duration.ofMillis(1500);

  private Pace() {}

  /** Empty for a reply in usual time, else a remark that follows it. */
  static String remark(Said said) {
    return remark(said.took());
  }

  static String remark(Duration took) {
    return took.compareTo(SLOW) < 0 ? "" : " (after " + seconds(took) + " s)";
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
  }

  /** Whether replies came late. */
  static Step of(List<Tried> tried) {
    Duration slowest =
        tried.stream().map(Tried::slowest).max(Duration::compareTo).orElse(Duration.ZERO);
    long late = tried.stream().filter(each -> each.slowest().compareTo(SLOW) >= 0).count();
    if (late == 0) {
      return Step.leaf(
          "Pace", Status.OK, "slowest reply after " + seconds(slowest) + " s", List.of());
    }
    return Step.leaf(
            "Pace",
            Status.NOTE,
            late
                + " of "
                + tried.size()
                + " trials were held up, the longest for "
                + seconds(slowest)
                + " s",
            List.of())
        .meaning("A tarpit: the server delays refusals to slow down those who guess.");
  }
}
