package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.PermissionGroup;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The values of PermissionGroups as printed: the groups, and Custom for what fits none. */
enum PermissionGroupFlag {
  AnonymousUsers,
  ExchangeUsers,
  ExchangeServers,
  ExchangeLegacyServers,
  Partners,
  Custom;

  /** What entries print as. */
  static Set<PermissionGroupFlag> of(Set<Ace> aces) {
    Set<PermissionGroupFlag> flags = EnumSet.noneOf(PermissionGroupFlag.class);
    PermissionGroup.within(aces).forEach(group -> flags.add(valueOf(group.name())));
    if (PermissionGroup.custom(aces)) {
      flags.add(Custom);
    }
    return Collections.unmodifiableSet(flags);
  }

  /**
   * The entries after PermissionGroups was set: those of groups no longer listed go, those of
   * listed groups come, explicit ones stay.
   */
  static Set<Ace> replace(Set<Ace> aces, Set<PermissionGroup> groups) {
    Set<Ace> next = new LinkedHashSet<>(aces);
    PermissionGroup.within(aces).stream()
        .filter(group -> !groups.contains(group))
        .forEach(group -> next.removeAll(group.aces()));
    groups.forEach(group -> next.addAll(group.aces()));
    return next;
  }
}
