package dev.relaylab.server.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole configuration of the Exchange organisation at one revision. Immutable: every change
 * gives a new one. Objects of one class keep the order in which they were made.
 */
public final class Organisation {
  private final Server server;
  private final Map<Schema, Map<String, AdObject>> objects;
  private final List<ReceiveConnector> receiveConnectors;
  private final List<AcceptedDomain> acceptedDomains;
  private final Map<String, AdObject> byAddress;

  private Organisation(Server server, Map<Schema, Map<String, AdObject>> objects) {
    this.server = server;
    this.objects = objects;
    this.receiveConnectors =
        all(ReceiveConnectorSchema.SCHEMA).stream().map(ReceiveConnector::new).toList();
    this.acceptedDomains =
        all(AcceptedDomainSchema.SCHEMA).stream().map(AcceptedDomain::new).toList();
    this.byAddress = new LinkedHashMap<>();
    for (Schema schema : RecipientSchema.ALL) {
      for (AdObject recipient : all(schema)) {
        for (String address : recipient.get(RecipientSchema.EMAIL_ADDRESSES)) {
          byAddress.putIfAbsent(bare(address), recipient);
        }
      }
    }
  }

  public static Organisation empty(Server server) {
    return new Organisation(server, Map.of());
  }

  private static String bare(String proxyAddress) {
    return proxyAddress.substring(proxyAddress.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  public Server server() {
    return server;
  }

  /** The objects of one class, in the order they were made. */
  public Collection<AdObject> all(Schema schema) {
    return objects.getOrDefault(schema, Map.of()).values();
  }

  /** The one object of a class; as setup made it, under this name, until it is changed. */
  AdObject only(Schema schema, String name) {
    return all(schema).stream().findFirst().orElseGet(() -> AdObject.of(schema, name));
  }

  public Optional<AdObject> find(Schema schema, String name) {
    return Optional.ofNullable(
        objects.getOrDefault(schema, Map.of()).get(name.toLowerCase(Locale.ROOT)));
  }

  public List<ReceiveConnector> receiveConnectors() {
    return receiveConnectors;
  }

  public Optional<ReceiveConnector> receiveConnector(String name) {
    return receiveConnectors.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
  }

  public List<AcceptedDomain> acceptedDomains() {
    return acceptedDomains;
  }

  /** The accepted domain that takes a recipient domain: the exact name first, then the longest. */
  public Optional<AcceptedDomain> acceptedDomainFor(String domain) {
    AcceptedDomain closest = null;
    int best = 0;
    for (AcceptedDomain accepted : acceptedDomains) {
      int match = accepted.match(domain);
      if (match > best) {
        best = match;
        closest = accepted;
      }
    }
    return Optional.ofNullable(closest);
  }

  /** The default accepted domain's name. */
  public String defaultDomain() {
    return acceptedDomains.stream()
        .filter(AcceptedDomain::isDefault)
        .map(AcceptedDomain::domainName)
        .findFirst()
        .orElse("contoso.example");
  }

  /** The recipient that owns an SMTP address as primary or proxy address. */
  public Optional<AdObject> recipient(String smtpAddress) {
    return Optional.ofNullable(byAddress.get(smtpAddress.toLowerCase(Locale.ROOT)));
  }

  /** With the object added, or put in the place of the one of the same class and GUID or name. */
  public Organisation put(AdObject object) {
    Map<String, AdObject> next = new LinkedHashMap<>();
    boolean placed = false;
    for (AdObject existing : all(object.schema())) {
      boolean same =
          object.guid() != null
              ? object.guid().equals(existing.guid())
              : existing.name().equalsIgnoreCase(object.name());
      AdObject kept = same ? object : existing;
      placed |= same;
      next.put(kept.name().toLowerCase(Locale.ROOT), kept);
    }
    if (!placed) {
      next.put(object.name().toLowerCase(Locale.ROOT), object);
    }
    return with(object.schema(), next);
  }

  public Organisation remove(AdObject object) {
    Map<String, AdObject> next =
        new LinkedHashMap<>(objects.getOrDefault(object.schema(), Map.of()));
    next.remove(object.name().toLowerCase(Locale.ROOT));
    return with(object.schema(), next);
  }

  private Organisation with(Schema schema, Map<String, AdObject> ofSchema) {
    Map<Schema, Map<String, AdObject>> next = new LinkedHashMap<>(objects);
    next.put(schema, Collections.unmodifiableMap(ofSchema));
    return new Organisation(server, next);
  }

  /** Every object of every class. */
  public List<AdObject> everything() {
    List<AdObject> all = new ArrayList<>();
    objects.values().forEach(map -> all.addAll(map.values()));
    return all;
  }

  /**
   * SHA-256 over what is configured, in hexadecimal: equal for equal configurations, however they
   * were reached. GUIDs and times do not count.
   */
  public String stateHash() {
    List<String> lines = new ArrayList<>();
    everything()
        .forEach(object -> lines.add(object.schema().typeName() + " " + object.canonical()));
    Collections.sort(lines);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
