package dev.relaylab.server.policy.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** Strangers can relay or are trusted. */
  CRITICAL,
  /** More is open than is needed, or mail that should flow does not. */
  WARNING,
  /** Worth knowing; harms nobody by itself. */
  NOTE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
