package dev.relaylab.server.audit;

import java.util.ArrayList;
import java.util.List;

/** What could not be read, is missing or was left out, in the order in which it came up. */
final class Notes {
  private final List<String> all = new ArrayList<>();

  void add(String note) {
    if (!all.contains(note)) {
      all.add(note);
    }
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
