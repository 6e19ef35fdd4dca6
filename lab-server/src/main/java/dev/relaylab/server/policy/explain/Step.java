package dev.relaylab.server.policy.explain;

/**
 * One line of a decision chain.
 *
 * @param label what the line is about: {@code candidate}, {@code winner}, {@code right}
 * @param deciding whether the answer turned on this line
 */
public record Step(String label, String text, boolean deciding) {

  @Override
  public String toString() {
    return label + ": " + text;
  }
}
