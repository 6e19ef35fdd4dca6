package dev.relaylab.server.admin;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.explain.PermissionStatements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The single rights on a Receive connector, and what a form says about them: entries to take away
 * and one to add.
 */
record RightsForm(List<String> away, String user, String right, String how) {
  private static final String TAKE_AWAY = "takeAway";

  /** A form in which nothing was asked for. */
  static RightsForm empty() {
    return new RightsForm(List.of(), Principal.ANONYMOUS_LOGON.name(), "", "allow");
  }

  static RightsForm of(WebRequest request) {
    return new RightsForm(
        request.all(TAKE_AWAY),
        request.one("aceUser"),
        request.one("aceRight"),
        request.one("aceHow"));
  }

  /** One entry of the connector, as the table has it. */
  record Row(String key, String user, String right, String how, String source, boolean away) {}

  /** A right that can be given. */
  record Choice(String word, boolean chosen) {}

  /** The entries, those of anonymous sessions first, as they decide about relay. */
  List<Row> rows(ReceiveConnector connector) {
    return connector.object().aces().stream()
        .sorted(
            Comparator.comparing((Ace ace) -> !ace.user().equals(Principal.ANONYMOUS_LOGON))
                .thenComparing(ace -> ace.user().name())
                .thenComparing(Ace::right))
        .map(
            ace ->
                new Row(
                    key(ace),
                    ace.user().name(),
                    ace.right().adName(),
                    ace.deny() ? "Deny" : "Allow",
                    source(connector.permissionGroups(), ace),
                    away.contains(key(ace))))
        .toList();
  }

  private static String source(Set<PermissionGroup> groups, Ace ace) {
    String names =
        groups.stream()
            .filter(group -> group.aces().contains(ace))
            .map(Enum::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "given by itself" : names;
  }

  private static String key(Ace ace) {
    return ace.toString();
  }

  List<Choice> choices() {
    return Arrays.stream(Right.values())
        .filter(each -> !each.logName().isEmpty())
        .map(each -> new Choice(each.adName(), each.adName().equals(right)))
        .toList();
  }

  /** What is wrong with the entry to add, or empty. */
  String error() {
    if (right.isEmpty()) {
      return "";
    }
    if (Right.named(right).isEmpty()) {
      return "There is no right \"" + right + "\". Choose one of the list.";
    }
    return user.isEmpty() ? "Say to whom, such as NT AUTHORITY\\ANONYMOUS LOGON." : "";
  }

  /** The commands for what was asked. */
  List<String> commands(ReceiveConnector connector) {
    List<String> commands = new ArrayList<>();
    for (Ace ace : connector.object().aces()) {
      if (away.contains(key(ace))) {
        commands.add(PermissionStatements.removeAce(connector, ace).command());
      }
    }
    Right.named(right)
        .ifPresent(
            added -> {
              Ace ace = new Ace(new Principal(user), added, how.equals("deny"));
              commands.add(PermissionStatements.addAce(connector, ace).command());
            });
    return commands;
  }
}
