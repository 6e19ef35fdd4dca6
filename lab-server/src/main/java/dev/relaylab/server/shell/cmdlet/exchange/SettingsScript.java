package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands for settings that are other than setup made them. */
final class SettingsScript {

  private SettingsScript() {}

  static void write(Organisation target, List<String> commands) {
    for (Settings settings : Settings.ALL) {
      List<AdObject> present = settings.in(target);
      if (settings == FolderAccess.SETTINGS) {
        folders(target, commands);
        continue;
      }
      if (settings == Databases.HOMES) {
        homes(target, commands);
        continue;
      }
      for (AdObject object : target.all(settings.schema())) {
        boolean setup = settings.ofMailboxes() || settings.setupMade(object, target).isPresent();
        if (setup && present.contains(object)) {
          write(settings, settings.untouched(object, target), object, commands);
        }
      }
      present.stream()
          .filter(object -> !settings.ofMailboxes())
          .filter(object -> settings.setupMade(object, target).isEmpty())
          .forEach(object -> make(settings, object, target, commands));
      if (settings.verbs().contains("install")) {
        order(settings, present, target, commands);
      }
    }
  }

  private static void mounted(AdObject before, AdObject after, List<String> commands) {
    if (!value(before, "Mounted").equals(value(after, "Mounted"))) {
      boolean on = value(after, "Mounted").equals(true);
      Map<String, Object> all = named(after.name(), Map.of());
      if (!on) {
        all.put("Confirm", false);
      }
      commands.add(CommandText.of(on ? "Mount-Database" : "Dismount-Database", all));
    }
  }

  /** The databases of mailboxes that are not in setup's. */
  private static void homes(Organisation target, List<String> commands) {
    for (AdObject mailbox : target.all(RecipientSchema.MAILBOX)) {
      if (target.find(Databases.HOMES.schema(), mailbox.name()).isPresent()) {
        Map<String, Object> all = named(Names.identity(mailbox, target.server()), Map.of());
        all.put("TargetDatabase", Databases.of(mailbox, target));
        commands.add(CommandText.of("New-MoveRequest", all));
      }
    }
  }

  /** Who may open the folders of mailboxes. */
  private static void folders(Organisation target, List<String> commands) {
    for (AdObject mailbox : target.all(RecipientSchema.MAILBOX)) {
      for (FolderAccess entry : FolderAccess.kept(mailbox, target)) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Identity", Names.identity(mailbox, target.server()) + ":\\" + entry.folder());
        all.put("User", entry.user());
        all.put("AccessRights", entry.rights());
        if (!entry.flags().isEmpty()) {
          all.put("SharingPermissionFlags", entry.flags());
        }
        String verb = FolderAccess.SPECIAL.contains(entry.user()) ? "Set-" : "Add-";
        commands.add(CommandText.of(verb + "MailboxFolderPermission", all));
      }
    }
  }

  /** Where setup's own stand between those made later, each is put at its place, first to last. */
  private static void order(
      Settings settings, List<AdObject> present, Organisation target, List<String> commands) {
    boolean asSetup =
        present.stream()
            .allMatch(
                object ->
                    settings.rank(object) == settings.rank(settings.untouched(object, target)));
    if (!asSetup) {
      for (AdObject object : present) {
        Map<String, Object> place = Map.of("Priority", value(object, "Priority"));
        commands.add(CommandText.of("Set-" + settings.noun(), named(object.name(), place)));
      }
    }
  }

  private static void make(
      Settings settings, AdObject object, Organisation target, List<String> commands) {
    Settings.Making making = settings.making();
    Map<String, Object> made = new LinkedHashMap<>();
    if (making.naming().contains("$Assignee")) {
      made.put("Name", object.name());
    }
    if (making.naming().equals("$Identity")) {
      made.put("Identity", object.name());
    }
    if (making.naming().endsWith("$Name")) {
      made.put("Name", object.name().substring(object.name().indexOf('\\') + 1));
    }
    AdObject untouched = settings.untouched(object, target);
    made.putAll(Differences.between(untouched, object));
    for (String needed : making.needs()) {
      made.putIfAbsent(needed, value(object, needed));
    }
    if (making.firstRank() >= 0 && settings.rank(object) != Integer.MAX_VALUE) {
      made.put("Priority", value(object, "Priority"));
    }
    String state = making.state();
    if (state != null && !value(untouched, state).equals(value(object, state))) {
      made.put("Enabled", value(object, state).equals("Enabled"));
    }
    String verb =
        settings.verbs().contains("new")
            ? "New-"
            : settings.verbs().contains("add") ? "Add-" : "Install-";
    commands.add(CommandText.of(verb + settings.noun(), made));
    if (settings == Databases.settings()) {
      mounted(untouched, object, commands);
    }
    if (settings.noun().equals("ManagementRole")) {
      for (Object entry : RoleEntries.removed(object)) {
        Map<String, Object> remove = named(object.name() + "\\" + entry, Map.of());
        remove.put("Confirm", false);
        commands.add(CommandText.of("Remove-ManagementRoleEntry", remove));
      }
    }
    boolean switched =
        settings.verbs().contains("disable")
            && settings.schema().property("Enabled").filter(one -> !one.writable()).isPresent();
    if (switched && !verb.equals("Install-") && value(object, "Enabled").equals(false)) {
      Map<String, Object> off = named(object.name(), Map.of());
      off.put("Confirm", false);
      commands.add(CommandText.of("Disable-" + settings.noun(), off));
    }
    if (verb.equals("Install-") && value(object, "Enabled").equals(true)) {
      commands.add(CommandText.of("Enable-" + settings.noun(), named(object.name(), Map.of())));
    }
  }

  private static void write(
      Settings settings, AdObject before, AdObject after, List<String> commands) {
    Map<String, Object> differences = Differences.between(before, after);
    if (settings == Databases.settings()) {
      Map<String, Object> paths = named(after.name(), Map.of());
      for (String path : List.of("EdbFilePath", "LogFolderPath")) {
        if (differences.containsKey(path)) {
          paths.put(path, differences.remove(path));
        }
      }
      if (paths.size() > 1) {
        paths.put("Confirm", false);
        commands.add(CommandText.of("Move-DatabasePath", paths));
      }
      mounted(before, after, commands);
    }
    if (settings.verbs().contains("install")) {
      differences.remove("Priority");
    }
    Object members = differences.remove("Members");
    if (members != null) {
      Map<String, Object> update = named(after.name(), Map.of("Members", members));
      update.put("Confirm", false);
      commands.add(CommandText.of("Update-RoleGroupMember", update));
    }
    if (!differences.isEmpty()) {
      commands.add(CommandText.of("Set-" + settings.noun(), named(after.name(), differences)));
    }
    if (settings.verbs().contains("disable")
        && !value(before, "Enabled").equals(value(after, "Enabled"))) {
      String verb = value(after, "Enabled").equals(true) ? "Enable-" : "Disable-";
      Map<String, Object> all = named(after.name(), Map.of());
      if (verb.equals("Disable-") && settings.verbs().contains("remove")) {
        all.put("Confirm", false);
      }
      commands.add(CommandText.of(verb + settings.noun(), all));
    }
    if (settings == Settings.of(SetServerComponentState.NOUN)) {
      int slash = after.name().indexOf('\\');
      Map<String, Object> state = named(after.name().substring(0, slash), Map.of());
      state.put("Component", value(after, "Component"));
      state.put("State", value(after, "State"));
      state.put("Requester", "Maintenance");
      commands.add(CommandText.of("Set-" + settings.noun(), state));
    }
  }

  private static Object value(AdObject object, String property) {
    return object.get(object.schema().property(property).orElseThrow());
  }

  private static Map<String, Object> named(String identity, Map<String, Object> parameters) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Identity", identity);
    all.putAll(parameters);
    return all;
  }
}
