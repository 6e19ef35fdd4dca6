package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.cmdlet.net.StreamTypes;
import dev.relaylab.server.shell.cmdlet.xml.ConvertToXml;
import dev.relaylab.server.shell.cmdlet.xml.SelectXml;
import dev.relaylab.server.shell.cmdlet.xml.XmlType;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletRegistry;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.ErrorValue;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The cmdlets that belong to the language, and the usual aliases. */
public final class CoreCmdlets {
  private static final List<String> QUIET = List.of("Clear-Host", "Add-Type");

  private static final String DICTIONARY_ENTRY = "System.Collections.DictionaryEntry";

  private CoreCmdlets() {}

  /** Adds the cmdlets of this package to the interpreter's registry. */
  public static void addTo(Interpreter interpreter) {
    CmdletRegistry registry = interpreter.cmdlets();
    registry.add(new WhereObject(interpreter));
    registry.add(new ForEachObject(interpreter));
    registry.add(new SelectObject(interpreter));
    registry.add(new SortObject(interpreter));
    registry.add(new GroupObject(interpreter));
    registry.add(new MeasureObject());
    registry.add(new CompareObject(interpreter));
    registry.add(new GetMember());
    registry.add(new NewObject(interpreter));
    new Clock(interpreter).cmdlets().forEach(registry::add);
    new Variables(interpreter).cmdlets().forEach(registry::add);
    streams(registry, interpreter);
    registry.add(
        new Simple("Out-Null", "Takes objects and writes nothing.", call -> {}, CoreCmdlet.INPUT));
    registry.add(new AddMember(interpreter));
    new Secrets(interpreter).cmdlets().forEach(registry::add);
    Jobs jobs = new Jobs(interpreter);
    jobs.cmdlets().forEach(registry::add);
    new Scripts(interpreter, jobs).cmdlets().forEach(registry::add);
    new NetSettings(interpreter).cmdlets().forEach(registry::add);
    new FirewallRules().cmdlets().forEach(registry::add);
    new ScheduledTasks(interpreter).cmdlets().forEach(registry::add);
    registry.add(new GetCounter(interpreter));
    new WebRequests(interpreter).cmdlets().forEach(registry::add);
    Refusals.cmdlets().forEach(registry::add);
    new Picking(interpreter).cmdlets().forEach(registry::add);
    for (String quiet : QUIET) {
      registry.add(
          new Simple(
              quiet,
              "Accepted, so that pasted scripts run; the lab needs nothing of it.",
              call -> {},
              Parameter.named("Name", Values.ANY, "Ignored.")
                  .at(1)
                  .alias("AssemblyName")
                  .is(Parameter.Fidelity.IGNORED),
              Parameter.named("Scope", Values.ANY, "Ignored.").at(2).is(Parameter.Fidelity.IGNORED),
              ignored("Force"),
              Parameter.named("TypeDefinition", Values.ANY, "Ignored.")
                  .is(Parameter.Fidelity.IGNORED),
              Parameter.named("Path", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED)));
    }
    registry.add(
        new Simple(
            "Set-StrictMode",
            "Makes reading what was never set an error.",
            call -> interpreter.strict(!call.flag("Off")),
            Parameter.named("Version", Values.ANY, "1.0, 2.0 or Latest: all the same here."),
            Parameter.named("Off", Values.SWITCH, "As it was.")));
    new Paths(interpreter).cmdlets().forEach(registry::add);
    new Machine(interpreter).cmdlets().forEach(registry::add);
    interpreter.types().add(new XmlType(interpreter));
    registry.add(new SelectXml(interpreter));
    registry.add(new ConvertToXml(interpreter));
    new Computer(interpreter).cmdlets().forEach(registry::add);
    new StreamTypes(interpreter).all().forEach(interpreter.types()::add);
    new Remoting(interpreter).cmdlets().forEach(registry::add);
    NetTypes.all(interpreter.host()).forEach(interpreter.types()::add);
    new SmallTypes(interpreter).all().forEach(interpreter.types()::add);
    CoreAliases.ALL.forEach(registry::alias);
  }

  private static Parameter ignored(String name) {
    return Parameter.named(name, Values.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED);
  }

  private static void streams(CmdletRegistry registry, Interpreter interpreter) {
    registry.add(
        new Write(
            "Write-Output",
            "Sends objects down the pipeline.",
            "InputObject",
            CoreCmdlets::output,
            Parameter.named("NoEnumerate", Values.SWITCH, "A list stays one object.")));
    registry.add(
        new Write(
            "Write-Host",
            "Shows text to the person.",
            "Object",
            (call, value) -> interpreter.print(hostText(call, value), !call.flag("NoNewline")),
            Parameter.named("NoNewline", Values.SWITCH, "The line goes on."),
            Parameter.named("ForegroundColor", Values.COLOUR, "Shown without the colour.")
                .is(Parameter.Fidelity.PARTIAL),
            Parameter.named("BackgroundColor", Values.COLOUR, "Shown without the colour.")
                .is(Parameter.Fidelity.PARTIAL),
            Parameter.named(
                "Separator", Values.TEXT, "What stands between the elements of a list.")));
    registry.add(
        new Write(
            "Write-Warning",
            "Shows a warning.",
            "Message",
            (call, value) -> call.warn(Text.of(value))));
    registry.add(
        new Write(
            "Write-Verbose",
            "Shows a message when -Verbose is on.",
            "Message",
            (call, value) -> call.verbose(Text.of(value))));
    registry.add(
        new Write(
            "Write-Debug",
            "Shows a message to whoever debugs; never here.",
            "Message",
            (call, value) -> {}));
    registry.add(
        new Write(
            "Write-Information",
            "Shows a message where $InformationPreference or -InformationAction says Continue.",
            "MessageData",
            (call, value) -> inform(call, interpreter, value),
            Parameter.named("Tags", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
            Parameter.named("InformationAction", Values.TEXT, "Continue shows it.")));
    registry.add(
        new Write(
            "Write-Progress",
            "Progress is not shown here.",
            "Activity",
            (call, value) -> {},
            Parameter.named("Status", Values.ANY, "Ignored.").at(2),
            Parameter.named("PercentComplete", Values.ANY, "Ignored."),
            ignored("Completed"),
            Parameter.named("Id", Values.ANY, "Ignored."),
            Parameter.named("ParentId", Values.ANY, "Ignored."),
            Parameter.named("SecondsRemaining", Values.ANY, "Ignored."),
            Parameter.named("CurrentOperation", Values.ANY, "Ignored."),
            Parameter.named("SourceId", Values.ANY, "Ignored.")));
    registry.add(
        new Write(
            "Write-Error",
            "Reports an error and goes on.",
            "Message",
            CoreCmdlets::fail,
            Parameter.named("Exception", Values.ANY, "An exception to report."),
            Parameter.named("ErrorRecord", Values.ANY, "An error to report again."),
            Parameter.named("Category", Values.CATEGORY, "The category."),
            Parameter.named("ErrorId", Values.TEXT, "The id."),
            Parameter.named("TargetObject", Values.ANY, "What it happened to."),
            Parameter.named("CategoryReason", Values.TEXT, "What CategoryInfo gives as reason.")
                .alias("Reason"),
            Parameter.named("CategoryTargetName", Values.TEXT, "The target's name.")
                .alias("TargetName"),
            Parameter.named("CategoryTargetType", Values.TEXT, "The target's type.")
                .alias("TargetType"),
            Parameter.named("CategoryActivity", Values.TEXT, "Ignored.")
                .alias("Activity")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named("RecommendedAction", Values.TEXT, "Ignored.")
                .is(Parameter.Fidelity.IGNORED)));
  }

  private static void fail(CmdletCall call, Object value) {
    Object given =
        call.has("ErrorRecord")
            ? call.value("ErrorRecord")
            : call.has("Exception") ? call.value("Exception") : value;
    if (given instanceof ErrorValue again) {
      call.error(again.error());
      return;
    }
    boolean exception = given instanceof PsObject;
    String type = exception ? Members.typeNames(given).get(0) : "WriteErrorException";
    String message =
        call.has("Message") && !(call.value("Message") instanceof PsObject)
            ? Text.of(call.value("Message"))
            : exception ? Text.of(Members.get(given, "Message")) : Text.of(given);
    call.error(
        new ErrorRecord(
            message,
            call.has("Category") ? call.text("Category") : "NotSpecified",
            target(call),
            call.has("CategoryReason")
                ? call.text("CategoryReason")
                : type.substring(type.lastIndexOf('.') + 1),
            call.has("ErrorId")
                ? call.text("ErrorId")
                : exception ? type : "Microsoft.PowerShell.Commands.WriteErrorException"));
  }

  private static String target(CmdletCall call) {
    Object object = call.value("TargetObject");
    String type = object == null ? "" : Members.typeNames(object).get(0);
    String name =
        call.has("CategoryTargetName") ? call.text("CategoryTargetName") : Text.of(object);
    String kind =
        call.has("CategoryTargetType")
            ? call.text("CategoryTargetType")
            : type.substring(type.lastIndexOf('.') + 1);
    return name.isEmpty() && kind.isEmpty() ? "" : name + ":" + kind;
  }

  private static void inform(CmdletCall call, Interpreter interpreter, Object value) {
    String action =
        call.has("InformationAction")
            ? call.text("InformationAction")
            : Text.of(interpreter.variable("InformationPreference"));
    if (action.equalsIgnoreCase("Continue")) {
      interpreter.print(Text.of(value), true);
    }
  }

  private static void output(CmdletCall call, Object value) {
    if (value instanceof List<?> list && !call.flag("NoEnumerate")) {
      list.forEach(call::write);
    } else if (value != null) {
      call.write(value);
    }
  }

  private static String hostText(CmdletCall call, Object value) {
    if (value instanceof List<?> list) {
      return String.join(
          call.has("Separator") ? call.text("Separator") : " ",
          list.stream().map(Text::of).toList());
    }
    return value instanceof Map<?, ?>
        ? String.join(" ", Collections.nCopies(map(value).size(), DICTIONARY_ENTRY))
        : Text.of(value);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
