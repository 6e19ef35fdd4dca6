package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A piece of work for the Mailbox Replication service. A session remembers those it made; they are
 * no part of the organisation, and an export leaves them out.
 *
 * @param kind the noun of its cmdlets
 * @param mailbox whose content is worked on
 * @param values what else was said of it, by parameter
 */
record StoreRequest(
    String kind,
    String name,
    AdObject mailbox,
    String status,
    Instant queued,
    Map<String, String> values) {

  StoreRequest in(String other) {
    return new StoreRequest(kind, name, mailbox, other, queued, values);
  }

  /** The requests of a session, oldest first. */
  static final class Queue {
    private final List<StoreRequest> requests = new ArrayList<>();

    List<StoreRequest> of(String kind) {
      return requests.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    void add(StoreRequest request) {
      requests.add(request);
    }

    void remove(StoreRequest request) {
      requests.remove(request);
    }

    void replace(StoreRequest before, StoreRequest after) {
      requests.set(requests.indexOf(before), after);
    }
  }
}
