package dev.relaylab.server.policy.explain;

/**
 * One line of a decision chain.
 *
 * @param label what the line is about: {@code candidate}, {@code winner}, {@code right}
 * @param origin the command that made it so, or null where none did
 * @param deciding whether the answer turned on this line
 */
public record Step(String label, String text, Origin origin, boolean deciding) {

  /** The whole line, its command with it. */
  @Override
  public String toString() {
    return label + ": " + text + (origin == null ? "" : "   from " + origin);
  }
}
