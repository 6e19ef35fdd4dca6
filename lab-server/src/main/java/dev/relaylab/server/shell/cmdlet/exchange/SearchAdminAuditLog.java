package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Searches the administrator audit log: who changed what, with which command. */
final class SearchAdminAuditLog extends ExchangeCmdlet {
  private static final String TYPE = "Microsoft.Exchange.Management.SystemConfigurationTasks.";
  private static final int MOST = 250_000;

  SearchAdminAuditLog(LabServices lab) {
    super(
        lab,
        Table.of(
                "Search-AdminAuditLog", "Finds who changed what in the organisation, newest first.")
            .with(
                Parameter.named("Cmdlets", Types.STRINGS, "Only these cmdlets; wildcards will do.")
                    .piped())
            .named(
                "Parameters",
                Types.STRINGS,
                "Only calls that used one of these parameters; needs Cmdlets.")
            .named("ObjectIds", Types.STRINGS, "Only changes of these objects.")
            .named("UserIds", Types.STRINGS, "Only what these users did.")
            .with(Parameter.named("StartDate", DateType.INSTANCE, "From this time on."))
            .with(Parameter.named("EndDate", DateType.INSTANCE, "Until this time."))
            .with(
                Parameter.named(
                        "IsSuccess",
                        Types.BOOL,
                        "Only what succeeded, or failed; the lab keeps what succeeded.")
                    .is(Fidelity.PARTIAL))
            .with(
                Parameter.named(
                        "ExternalAccess",
                        Types.BOOL,
                        "Only what people outside the organisation did: nothing, here.")
                    .is(Fidelity.PARTIAL))
            .named("ResultSize", Types.INT, "How many at most; 1000 when left out.")
            .named("StartIndex", Types.INT, "How many of the results to pass over.")
            .example(
                "Search-AdminAuditLog -Cmdlets *ReceiveConnector,Add-ADPermission"
                    + " | Format-Table RunDate,Caller,CmdletName,ObjectModified",
                "Shows who made or changed a Receive connector.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    check(call);
    int size = call.value("ResultSize") instanceof Integer limit ? limit : 1000;
    int from = call.value("StartIndex") instanceof Integer start ? start : 0;
    if (Boolean.FALSE.equals(call.value("IsSuccess")) || call.flag("ExternalAccess")) {
      return;
    }
    AdminAuditLog.of(lab().directory(), lab().clock().instant()).stream()
        .filter(entry -> matches(entry, call))
        .skip(from)
        .limit(size)
        .forEach(entry -> call.write(shown(entry)));
  }

  private void check(CmdletCall call) {
    if (call.has("Parameters") && !call.has("Cmdlets")) {
      throw errors()
          .invalidArgument("You can use the Parameters parameter only with the Cmdlets parameter.");
    }
    if (call.value("StartDate") instanceof ZonedDateTime start
        && call.value("EndDate") instanceof ZonedDateTime end
        && start.isAfter(end)) {
      throw errors()
          .invalidArgument("The StartDate parameter value must be before that of EndDate.");
    }
    if (call.value("ResultSize") instanceof Integer size && (size < 1 || size > MOST)) {
      throw errors().invalidArgument("The ResultSize value must be between 1 and " + MOST + ".");
    }
    if (call.value("StartIndex") instanceof Integer start && start < 0) {
      throw errors().invalidArgument("The StartIndex value can't be negative.");
    }
  }

  private boolean matches(AuditEntry entry, CmdletCall call) {
    return (!(call.value("StartDate") instanceof ZonedDateTime start)
            || !entry.time().isBefore(start.toInstant()))
        && (!(call.value("EndDate") instanceof ZonedDateTime end)
            || !entry.time().isAfter(end.toInstant()))
        && any(call, "Cmdlets", wanted -> Lookup.like(entry.cmdlet(), wanted))
        && any(
            call,
            "Parameters",
            wanted -> entry.parameters().keySet().stream().anyMatch(is -> Lookup.like(is, wanted)))
        && any(call, "ObjectIds", wanted -> names(entry.object(), wanted))
        && any(call, "UserIds", this::isCaller);
  }

  private static boolean any(CmdletCall call, String parameter, Predicate<String> test) {
    return !call.has(parameter) || Types.texts(call.value(parameter)).stream().anyMatch(test);
  }

  private static boolean names(String identity, String wanted) {
    String last = identity.replaceFirst(".*[/\\\\]", "");
    return Lookup.like(identity, wanted) || Lookup.like(last, wanted);
  }

  /** The shell's user is the one administrator there is. */
  private boolean isCaller(String wanted) {
    Server server = organisation().server();
    return List.of(
            caller(),
            "Administrator",
            server.netbiosDomain() + "\\Administrator",
            "administrator@" + Names.domain(server))
        .stream()
        .anyMatch(name -> Lookup.like(name, wanted));
  }

  private String caller() {
    return Names.domain(organisation().server()) + "/Users/Administrator";
  }

  private Shown shown(AuditEntry entry) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ObjectModified", entry.object());
    shown.put("CmdletName", entry.cmdlet());
    shown.put(
        "CmdletParameters",
        entry.parameters().entrySet().stream()
            .map(each -> parameter(each.getKey(), each.getValue()))
            .toList());
    shown.put(
        "ModifiedProperties", entry.changes().stream().map(SearchAdminAuditLog::change).toList());
    shown.put("Caller", caller());
    shown.put("ExternalAccess", false);
    shown.put("Succeeded", true);
    shown.put("Error", "None");
    shown.put("RunDate", entry.time().atZone(ZoneOffset.UTC));
    shown.put("OriginatingServer", organisation().server().name() + " (15.02.1544.004)");
    String key = "AuditLog/" + entry.number() + "/" + entry.time();
    shown.put("Identity", Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(TYPE + "AdminAuditLogEvent", shown, entry.cmdlet());
  }

  private static Shown parameter(String name, String value) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", name);
    shown.put("Value", value);
    return new Shown(TYPE + "AdminAuditLogCmdletParameter", shown, name);
  }

  private static Shown change(AuditEntry.Change change) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", change.property());
    shown.put("NewValue", change.after());
    shown.put("OldValue", change.before());
    return new Shown(TYPE + "AdminAuditLogModifiedProperty", shown, change.property());
  }
}
