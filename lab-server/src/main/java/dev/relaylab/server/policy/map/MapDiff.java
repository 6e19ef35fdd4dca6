package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one relay map opens and closes against an earlier one. */
public record MapDiff(List<Row> rows) {

  /** One endpoint and kind of attempt that differs. */
  public record Row(Binding endpoint, AttemptKind kind, AddressSet opened, AddressSet closed) {}

  public static MapDiff between(RelayMap before, RelayMap after) {
    Map<Binding, Map<AttemptKind, AddressSet>> old = byBinding(before);
    Map<Binding, Map<AttemptKind, AddressSet>> now = byBinding(after);
    Set<Binding> endpoints = new LinkedHashSet<>(now.keySet());
    endpoints.addAll(old.keySet());
    List<Row> rows = new ArrayList<>();
    for (Binding endpoint : endpoints) {
      for (AttemptKind kind : AttemptKind.ALL) {
        AddressSet then = old.getOrDefault(endpoint, Map.of()).getOrDefault(kind, AddressSet.EMPTY);
        AddressSet since =
            now.getOrDefault(endpoint, Map.of()).getOrDefault(kind, AddressSet.EMPTY);
        if (!then.equals(since)) {
          rows.add(new Row(endpoint, kind, since.minus(then), then.minus(since)));
        }
      }
    }
    return new MapDiff(List.copyOf(rows));
  }

  private static Map<Binding, Map<AttemptKind, AddressSet>> byBinding(RelayMap map) {
    Map<Binding, Map<AttemptKind, AddressSet>> all = new LinkedHashMap<>();
    map.endpoints().forEach(endpoint -> all.put(endpoint.binding(), endpoint.addresses()));
    return all;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** One line for each thing opened or closed; {@code no difference} where there is none. */
  public String toText() {
    if (isEmpty()) {
      return "no difference\n";
    }
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      line(text, "opened", row, row.opened());
      line(text, "closed", row, row.closed());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String word, Row row, AddressSet set) {
    if (!set.isEmpty()) {
      text.append(word)
          .append("  ")
          .append(row.endpoint())
          .append("  ")
          .append(row.kind())
          .append(": ")
          .append(AddressCount.of(set))
          .append("  ")
          .append(AddressCount.ranges(set))
          .append('\n');
    }
  }

  public Map<String, Object> toJson(int before, int after) {
    List<Object> all = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("endpoint", row.endpoint().toString());
      json.put("sender", row.kind().sender().toString());
      json.put("recipient", row.kind().recipient().toString());
      json.put("identity", row.kind().identity().toString());
      json.put("opened", row.opened().asBounds());
      json.put("closed", row.closed().asBounds());
      all.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", before);
    json.put("after", after);
    json.put("changes", all);
    return json;
  }
}
