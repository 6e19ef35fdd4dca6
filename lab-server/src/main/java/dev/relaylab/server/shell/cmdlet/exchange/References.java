package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Properties of a class of settings that name something else in the organisation.
 *
 * @param to what they name: the noun of another class of settings, or {@code account}, {@code
 *     mailbox}, {@code group}, {@code unit}, {@code server}, {@code filter}
 */
record References(String to, List<String> properties) {
  private static final List<Schema> ACCOUNTS =
      List.of(RecipientSchema.MAILBOX, RecipientSchema.MAIL_USER, RecipientSchema.USER);

  /** The policies that a mailbox has. */
  static final List<References> OF_MAILBOX =
      List.of(
          new References("RetentionPolicy", List.of("RetentionPolicy")),
          new References("AddressBookPolicy", List.of("AddressBookPolicy")),
          new References("RoleAssignmentPolicy", List.of("RoleAssignmentPolicy")),
          new References("ThrottlingPolicy", List.of("ThrottlingPolicy")),
          new References("SharingPolicy", List.of("SharingPolicy")),
          new References("OfflineAddressBook", List.of("OfflineAddressBook")),
          new References("MailboxDatabase", List.of("Database", "ArchiveDatabase")),
          new References("unit", List.of("OrganizationalUnit")));

  /** Refuses a call that names what is not there. */
  void check(CmdletCall call, Organisation organisation, ExchangeErrors errors) {
    for (String property : properties) {
      Object value = call.value(property);
      List<?> named = value instanceof ListChange change ? change.add() : call.list(property);
      for (Object one : named) {
        if (!one.toString().isEmpty()) {
          check(property, one.toString(), organisation, errors);
        }
      }
    }
  }

  private void check(
      String property, String name, Organisation organisation, ExchangeErrors errors) {
    switch (to) {
      case "unit" -> OrganizationalUnits.check(name, organisation, errors);
      case "server" -> Servers.check(name, organisation, errors);
      case "filter" -> RecipientFilter.check(property, name, errors);
      default -> {
        if (named(name, organisation).isEmpty()) {
          throw missing(name, errors);
        }
      }
    }
  }

  private Refusal missing(String name, ExchangeErrors errors) {
    String kind =
        switch (to) {
          case "account" -> "User";
          case "group" -> "Group";
          case "ManagementRole" -> "Role";
          case "ManagementScope" -> "Management scope";
          default -> null;
        };
    return kind == null
        ? errors.notFound(name)
        : errors.refusal(
            "ManagementObjectNotFoundException",
            "NotSpecified",
            kind + " \"" + name + "\" wasn't found. Please make sure you've typed it correctly.");
  }

  /** What something that is named in any way is called. */
  Optional<String> named(String name, Organisation organisation) {
    return switch (to) {
      case "unit", "filter" -> Optional.of(name);
      case "server" -> Optional.of(organisation.server().name());
      case "account" ->
          new Lookup(organisation)
              .find(ACCOUNTS, name, false).stream().findFirst().map(AdObject::name);
      case "mailbox" ->
          new Lookup(organisation)
              .find(List.of(RecipientSchema.MAILBOX), name, false).stream()
                  .findFirst()
                  .map(AdObject::name);
      case "group" ->
          setting("RoleGroup", name, organisation)
              .or(
                  () ->
                      new Lookup(organisation)
                          .find(List.of(RecipientSchema.DISTRIBUTION_GROUP), name, false).stream()
                              .filter(
                                  one -> one.get(RecipientSchema.GROUP_TYPE).contains("Security"))
                              .findFirst()
                              .map(AdObject::name));
      case "MailboxDatabase" -> Databases.find(name, organisation).map(AdObject::name);
      default -> setting(to, name, organisation);
    };
  }

  static Optional<String> setting(String noun, String name, Organisation organisation) {
    String plain = name.startsWith("\\") ? name.substring(1) : name;
    return Settings.of(noun).in(organisation).stream()
        .filter(
            one ->
                one.name().equalsIgnoreCase(plain)
                    || Names.distinguishedName(one, organisation.server()).equalsIgnoreCase(name)
                    || Names.guid(one, organisation.server())
                        .toString()
                        .equals(name.toLowerCase(Locale.ROOT)))
        .map(AdObject::name)
        .findFirst();
  }

  /**
   * The organisation where something goes by another name.
   *
   * @param after null where it is gone: what names it alone goes too
   */
  static Organisation renamed(
      Organisation organisation, Set<String> kinds, String before, String after) {
    Organisation next = organisation;
    for (Settings settings : Settings.ALL) {
      for (References references : settings.making().references()) {
        if (kinds.contains(references.to())) {
          for (AdObject object : next.all(settings.schema())) {
            next = references.renamed(next, object, before, after);
          }
        }
      }
    }
    return next;
  }

  private Organisation renamed(
      Organisation organisation, AdObject object, String before, String after) {
    AdObject changed = object;
    for (String name : properties) {
      Property<?> property = object.schema().property(name).orElse(null);
      Object value = property == null ? null : object.get(property);
      if (before.equals(value) && after == null) {
        return organisation.remove(object);
      }
      if (before.equals(value)) {
        changed = changed.withUntyped(property, after);
      } else if (value instanceof List<?> list && list.contains(before) && after != null) {
        List<Object> names = new ArrayList<>();
        list.forEach(one -> names.add(one.equals(before) ? after : one));
        changed = changed.withUntyped(property, List.copyOf(names));
      }
    }
    return changed == object ? organisation : organisation.put(changed);
  }

  /** The object with what it names under its own name. */
  AdObject settled(AdObject object, Organisation organisation) {
    AdObject next = object;
    for (String name : properties) {
      Property<?> property = object.schema().property(name).orElse(null);
      Object value = property == null ? null : object.get(property);
      if (value instanceof String text) {
        next = next.withUntyped(property, named(text, organisation).orElse(text));
      } else if (value instanceof List<?> list) {
        List<Object> names = new ArrayList<>();
        list.forEach(one -> names.add(named(one.toString(), organisation).orElse(one.toString())));
        next = next.withUntyped(property, List.copyOf(names));
      }
    }
    return next;
  }
}
