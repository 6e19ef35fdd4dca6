package dev.relaylab.server.policy;

import java.util.Locale;

/** How far an attempt came: where the last reply was given. */
public enum Stage {
  CONNECT,
  MAIL,
  RCPT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
