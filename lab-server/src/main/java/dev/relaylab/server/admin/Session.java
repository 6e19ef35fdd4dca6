package dev.relaylab.server.admin;

/** One browser that got in. */
final class Session {
  private final String csrf = Gate.secret();
  private volatile Report report;

  /** What every form of this browser carries, so that no other site can send one for it. */
  String csrf() {
    return csrf;
  }

  /** What the last commands of this browser came to, or null. */
  Report report() {
    return report;
  }

  void keep(Report latest) {
    report = latest;
  }
}
