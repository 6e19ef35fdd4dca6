package dev.relaylab.server.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One immutable object of the directory: a name, property values, and its access control entries.
 *
 * <p>A value that was never set is the property's initial value.
 */
public final class AdObject {
  /** In the place of a value that nobody set; {@code $null} is a value. */
  private static final Object UNSET = new Object();

  private final Schema schema;
  private final String name;
  private final UUID guid;
  private final Instant created;
  private final Instant changed;
  private final Map<Property<?>, Object> values;
  private final Set<Ace> aces;

  /** Made when first asked for; two threads may both make it, and make the same. */
  private String canonical;

  private AdObject(
      Schema schema,
      String name,
      UUID guid,
      Instant created,
      Instant changed,
      Map<Property<?>, Object> values,
      Set<Ace> aces) {
    this.schema = schema;
    this.name = name;
    this.guid = guid;
    this.created = created;
    this.changed = changed;
    this.values = values;
    this.aces = aces;
  }

  /** A new object with initial values and no entries; the directory gives it its GUID and times. */
  public static AdObject of(Schema schema, String name) {
    return new AdObject(schema, name, null, null, null, Map.of(), Set.of());
  }

  public Schema schema() {
    return schema;
  }

  public String name() {
    return name;
  }

  /** Null until the object is part of a revision. */
  public UUID guid() {
    return guid;
  }

  public Instant whenCreated() {
    return created;
  }

  public Instant whenChanged() {
    return changed;
  }

  /** The entries set on this object itself, in the order they were added. */
  public Set<Ace> aces() {
    return aces;
  }

  /** The value, or null for {@code $null}. */
  @SuppressWarnings("unchecked")
  public <T> T get(Property<T> property) {
    Object value = values.getOrDefault(property, UNSET);
    return value == UNSET ? property.initial() : (T) value;
  }

  public <T> AdObject with(Property<T> property, T value) {
    Map<Property<?>, Object> next = new LinkedHashMap<>(values);
    next.put(property, value);
    return new AdObject(
        schema, name, guid, created, changed, Collections.unmodifiableMap(next), aces);
  }

  /** As {@link #with}, for a value whose type only the property knows. */
  @SuppressWarnings("unchecked")
  public AdObject withUntyped(Property<?> property, Object value) {
    return with((Property<Object>) property, value);
  }

  public AdObject named(String newName) {
    return new AdObject(schema, newName, guid, created, changed, values, aces);
  }

  public AdObject withAces(Set<Ace> newAces) {
    return new AdObject(
        schema,
        name,
        guid,
        created,
        changed,
        values,
        Collections.unmodifiableSet(new LinkedHashSet<>(newAces)));
  }

  AdObject stamped(UUID newGuid, Instant whenCreated, Instant whenChanged) {
    return new AdObject(schema, name, newGuid, whenCreated, whenChanged, values, aces);
  }

  /** Whether name, values and entries are the same; GUID and times do not count. */
  public boolean sameContentAs(AdObject other) {
    return canonical().equals(other.canonical());
  }

  /**
   * Everything a person configured, as text in one fixed order: what the state hash is made of.
   * Values equal to the initial ones are left out, so a property set to its default leaves no mark.
   */
  public String canonical() {
    String known = canonical;
    if (known == null) {
      known = written();
      canonical = known;
    }
    return known;
  }

  private String written() {
    Map<String, String> set = new TreeMap<>();
    for (Property<?> property : schema.properties()) {
      if (values.containsKey(property)) {
        String value = String.valueOf(values.get(property));
        if (!value.equals(String.valueOf(property.initial()))) {
          set.put(property.name(), value);
        }
      }
    }
    List<String> entries = new ArrayList<>();
    aces.forEach(ace -> entries.add(ace.toString()));
    Collections.sort(entries);
    return schema.objectClass() + " " + name + " " + set + " " + entries;
  }

  @Override
  public String toString() {
    return name;
  }
}
