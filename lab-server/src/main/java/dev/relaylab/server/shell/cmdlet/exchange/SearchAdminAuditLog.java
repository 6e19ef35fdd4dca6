package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Searches what was changed, and by which command: the revisions of the organisation. */
final class SearchAdminAuditLog extends ExchangeCmdlet {

  SearchAdminAuditLog(LabServices lab) {
    super(
        lab,
        Table.of("Search-AdminAuditLog", "Shows which commands changed the organisation.")
            .named("Cmdlets", Types.STRINGS, "Only calls of these cmdlets.")
            .named("Parameters", Types.STRINGS, "Only calls with these parameters.")
            .named("ObjectIds", Types.STRINGS, "Only changes of these objects.")
            .with(Parameter.named("StartDate", DateType.INSTANCE, "From this time on."))
            .with(Parameter.named("EndDate", DateType.INSTANCE, "Before this time."))
            .named("ResultSize", Types.INT, "How many at most; 1000 when left out.")
            .ignored(
                Types.ANY,
                "Taken; the lab has one administrator, and every command succeeded.",
                "UserIds",
                "IsSuccess",
                "ExternalAccess",
                "StartIndex")
            .example(
                "Search-AdminAuditLog -Cmdlets Set-ReceiveConnector",
                "Shows every change of a Receive connector.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    int size = call.value("ResultSize") instanceof Integer limit ? limit : 1000;
    List<Revision> revisions = lab().directory().revisions();
    revisions.stream()
        .skip(1)
        .filter(revision -> matches(revision, call))
        .sorted((a, b) -> Integer.compare(b.number(), a.number()))
        .limit(size)
        .map(this::shown)
        .forEach(call::write);
  }

  private static boolean matches(Revision revision, CmdletCall call) {
    String command = revision.command();
    return (!(call.value("StartDate") instanceof ZonedDateTime start)
            || !revision.time().isBefore(start.toInstant()))
        && (!(call.value("EndDate") instanceof ZonedDateTime end)
            || revision.time().isBefore(end.toInstant()))
        && any(call, "Cmdlets", cmdlet -> cmdlet.equalsIgnoreCase(name(command)))
        && any(call, "Parameters", parameter -> contains(command, " -" + parameter))
        && any(call, "ObjectIds", object -> contains(command, object));
  }

  private static boolean any(
      CmdletCall call, String parameter, Predicate<String> test) {
    List<String> wanted = Types.texts(call.value(parameter));
    return wanted.isEmpty() || wanted.stream().anyMatch(test);
  }

  private static boolean contains(String command, String part) {
    return command.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String name(String command) {
    return command.split(" ", 2)[0];
  }

  private Shown shown(Revision revision) {
    String command = revision.command();
    String[] parts = command.split(" -Identity '", 2);
    String object = parts.length > 1 ? parts[1].split("'", 2)[0] : "";
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ObjectModified", object);
    shown.put("CmdletName", name(command));
    shown.put(
        "CmdletParameters",
        Arrays.stream(command.split(" -(?=[A-Z])")).skip(1).toList());
    shown.put("ModifiedProperties", List.of());
    shown.put("Caller", Names.domain(organisation().server()) + "/Users/Administrator");
    shown.put("ExternalAccess", false);
    shown.put("Succeeded", true);
    shown.put("Error", "None");
    shown.put("RunDate", revision.time().atZone(ZoneOffset.UTC));
    shown.put(
        "OriginatingServer", organisation().server().name() + " (15.02.1544.004)");
    shown.put("Identity", Integer.toString(revision.number()));
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.SystemConfigurationTasks.AdminAuditLogEvent",
        shown,
        command);
  }
}
