package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.Instant;
import java.util.List;

/**
 * What happened in a simulated night.
 *
 * @param hours in order
 */
public record Night(List<Hour> hours) {

  /**
   * One hour.
   *
   * @param began on the lab's clock
   * @param visitors the addresses that came, in order
   * @param accepted recipients outside the organisation that the server took
   * @param refused recipients it refused, and sessions it turned away
   * @param reply what it said to the first of them
   * @param queued messages waiting at the end of the hour
   * @param listed whether the block list has the server's address at the end of the hour
   * @param ordinary what became of an ordinary mail sent at the end of the hour
   */
  public record Hour(
      Instant began,
      List<IpAddress> visitors,
      int accepted,
      int refused,
      String reply,
      int queued,
      boolean listed,
      NightServer.Fate ordinary) {}

  /** Whether strangers could relay through the server. */
  public boolean relayed() {
    return hours.stream().anyMatch(hour -> hour.accepted() > 0);
  }

  /** Whether the server's address is on the block list in the morning. */
  public boolean listed() {
    return !hours.isEmpty() && hours.get(hours.size() - 1).listed();
  }

  /** Whether every ordinary mail of the night arrived. */
  public boolean ordinaryMailWent() {
    return hours.stream()
        .allMatch(hour -> hour.ordinary().kind() == NightServer.Fate.Kind.DELIVERED);
  }
}
