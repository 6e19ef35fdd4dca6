package dev.relaylab.server.directory;

/**
 * A limit that may be absent, printed {@code Unlimited}.
 *
 * @param value null for no limit
 */
public record Unlimited<T>(T value) {

  public static <T> Unlimited<T> of(T value) {
    return new Unlimited<>(value);
  }

  public static <T> Unlimited<T> none() {
    return new Unlimited<>(null);
  }

  public boolean isUnlimited() {
    return value == null;
  }

  @Override
  public String toString() {
    return value == null ? "Unlimited" : value.toString();
  }
}
