package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.explain.Proposals.Proposal;
import dev.relaylab.server.policy.map.AddressSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A bounded search for the smallest change that turns an answer.
 *
 * <p>Smallest: fewest statements; then, to accept, the fewest kinds of attempt opened to the
 * client, and, to refuse, the setting that was meant before an exception before anything coarser;
 * then the fewest other clients that notice. A change that opens anything to any other client is
 * out.
 */
final class SmallestChange {
  private static final int MOST_STATEMENTS = 3;
  private static final int MOST_TRIED = 4_000;

  private record Ranked(Change change, int rank, BigInteger others) {}

  private final Organisation before;
  private final Outcome outcome;
  private final Exposure exposure;

  private SmallestChange(Organisation before, Outcome outcome) {
    this.before = before;
    this.outcome = outcome;
    this.exposure = Exposure.of(before, outcome.attempt());
  }

  static Optional<Change> turning(Organisation before, Outcome outcome) {
    List<Proposal> proposals =
        outcome.allowed()
            ? Proposals.toRefuse(before, outcome)
            : Proposals.toAccept(before, outcome);
    return new SmallestChange(before, outcome).search(proposals);
  }

  private Optional<Change> search(List<Proposal> proposals) {
    List<Proposal> tried = new ArrayList<>(proposals);
    for (int size = 1; size <= MOST_STATEMENTS; size++) {
      int statements = size;
      Optional<Change> best =
          tried.stream()
              .filter(proposal -> proposal.change().statements().size() == statements)
              .limit(MOST_TRIED)
              .map(this::rank)
              .flatMap(Optional::stream)
              .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::others))
              .map(Ranked::change)
              .filter(change -> change.isAccepted(before))
              .findFirst();
      if (best.isPresent()) {
        return best;
      }
      tried.addAll(longer(tried, proposals, size));
    }
    return Optional.empty();
  }

  /** Every proposal of this many statements with a single one before it. */
  private static List<Proposal> longer(List<Proposal> tried, List<Proposal> proposals, int size) {
    List<Proposal> longer = new ArrayList<>();
    for (Proposal second : tried) {
      if (second.change().statements().size() != size) {
        continue;
      }
      for (Proposal first : proposals) {
        if (first.change().statements().size() == 1 && first != second) {
          longer.add(
              new Proposal(
                  first.change().then(second.change()), Math.max(first.reach(), second.reach())));
        }
      }
    }
    return longer;
  }

  private Optional<Ranked> rank(Proposal proposal) {
    Organisation after = proposal.change().apply(before);
    if (Outcome.of(after, outcome.attempt()).allowed() == outcome.allowed()) {
      return Optional.empty();
    }
    Exposure then = Exposure.of(after, outcome.attempt());
    List<AddressSet> opened = then.beyond(exposure);
    if (Exposure.others(opened, outcome.attempt().from()).signum() > 0
        || (outcome.allowed() && !opened.isEmpty())) {
      return Optional.empty();
    }
    BigInteger lost = Exposure.others(exposure.beyond(then), outcome.attempt().from());
    int rank = outcome.allowed() ? proposal.reach() : opened.size();
    return Optional.of(new Ranked(proposal.change(), rank, lost));
  }
}
