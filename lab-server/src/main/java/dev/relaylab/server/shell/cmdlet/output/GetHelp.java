package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** {@code Get-Help}: pages made from the cmdlets' tables, and the {@code about_} topics. */
public final class GetHelp implements Cmdlet {
  private final CommandTable commands;
  private final IntSupplier width;
  private final Function<String, String> scripts;

  public GetHelp(CommandTable commands, IntSupplier width) {
    this(commands, width, none -> null);
  }

  /**
   * Makes it.
   *
   * @param scripts the text of a script file, or null
   */
  GetHelp(CommandTable commands, IntSupplier width, Function<String, String> scripts) {
    this.commands = commands;
    this.width = width;
    this.scripts = scripts;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-Help",
        "Explains a cmdlet, or a topic such as about_relay.",
        List.of(
            Parameter.named("Name", Types.TEXT, "A cmdlet, an alias, a topic, or a wildcard.")
                .at(1)
                .piped()
                .pipedByName(),
            Parameter.named("Full", Types.SWITCH, "Everything, with the traits of each parameter."),
            Parameter.named("Detailed", Types.SWITCH, "Parameters and examples too."),
            Parameter.named("Examples", Types.SWITCH, "Examples only."),
            Parameter.named("Parameter", Types.TEXT, "Only the parameters that match."),
            Parameter.named(
                    "Online", Types.SWITCH, "Has no effect: the lab stays on this computer.")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named("Category", Types.TEXT_LIST, "Has no effect.")
                .is(Parameter.Fidelity.IGNORED)),
        List.of(
            new Example("Get-Help New-ReceiveConnector -Examples", "Lines to type."),
            new Example(
                "Get-Help Set-ReceiveConnector -Parameter RemoteIPRanges", "One parameter."),
            new Example("Get-Help about_relay", "The handbook page on relaying.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      String name = call.has("Name") ? call.text("Name") : "about_lab";
      Optional<FunctionHelp> own = own(call, name);
      if (own.isPresent()) {
        write(call, own.get());
      } else {
        lines(call, name).forEach(call::write);
      }
    };
  }

  /** The help of a function of the session, or of a script file. */
  private Optional<FunctionHelp> own(CmdletCall call, String name) {
    if (Wildcard.isIn(name)) {
      return Optional.empty();
    }
    if (call.variable("function:" + name) instanceof ScriptBlock body) {
      return Optional.of(
          FunctionHelp.of(
              name, body.before(), body.toString(), HelpParameter.of(body), width.getAsInt()));
    }
    String script = name.toLowerCase(Locale.ROOT).endsWith(".ps1") ? scripts.apply(name) : null;
    return Optional.ofNullable(script)
        .map(
            text ->
                FunctionHelp.of(
                    name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1),
                    "",
                    text,
                    ScriptBlock.read(name, text).map(HelpParameter::of).orElse(List.of()),
                    width.getAsInt()));
  }

  private static void write(CmdletCall call, FunctionHelp help) {
    if (!call.has("Parameter")) {
      call.write(
          help.object(
              call.flag("Full")
                  ? FunctionHelp.Extent.FULL
                  : call.flag("Detailed")
                      ? FunctionHelp.Extent.DETAILED
                      : call.flag("Examples")
                          ? FunctionHelp.Extent.EXAMPLES
                          : FunctionHelp.Extent.SHORT));
      return;
    }
    String wanted = call.text("Parameter").replaceFirst("^-", "");
    List<HelpParameter> found =
        help.parameters().stream().filter(each -> Wildcard.fits(wanted, each.name())).toList();
    if (found.isEmpty()) {
      throw new PsException(
          new ErrorRecord(
              "No parameter matches criteria " + wanted + ".",
              "InvalidArgument",
              "",
              "PSArgumentException",
              "NoParmsFound"));
    }
    found.forEach(each -> call.write(help.object(each)));
  }

  private List<String> lines(CmdletCall call, String name) {
    Optional<List<String>> topic = HelpTopics.lines(name);
    if (topic.isPresent()) {
      return topic.get();
    }
    Optional<CmdletSpec> cmdlet = commands.find(name);
    if (cmdlet.isPresent()) {
      return page(call, cmdlet.get());
    }
    List<String> found = index(Wildcard.isIn(name) ? name : "*" + name + "*");
    if (found.isEmpty()) {
      throw new PsException(missing(name));
    }
    return found;
  }

  private List<String> page(CmdletCall call, CmdletSpec spec) {
    HelpPage page = new HelpPage(spec, width.getAsInt());
    if (call.has("Parameter")) {
      String wanted = call.text("Parameter");
      List<String> lines =
          spec.parameters().stream()
              .filter(
                  parameter ->
                      Wildcard.pattern(wanted.replaceFirst("^-", ""))
                          .matcher(parameter.name())
                          .matches())
              .flatMap(parameter -> page.parameter(parameter, true).stream())
              .toList();
      if (lines.isEmpty()) {
        throw new PsException(missing("-" + wanted + "' of '" + spec.name()));
      }
      return lines;
    }
    if (call.flag("Examples")) {
      return page.examples();
    }
    List<String> aliases =
        commands.aliases().entrySet().stream()
            .filter(alias -> alias.getValue().equalsIgnoreCase(spec.name()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return page.page(call.flag("Detailed"), call.flag("Full"), aliases);
  }

  private List<String> index(String wildcard) {
    List<String> lines = new ArrayList<>();
    commands
        .matching(wildcard)
        .forEach(spec -> lines.add(String.format("%-34s%s", spec.name(), spec.synopsis())));
    HelpTopics.NAMES.stream()
        .filter(topic -> Wildcard.pattern(wildcard).matcher(topic).matches())
        .forEach(topic -> lines.add(String.format("%-34s%s", topic, HelpTopics.synopsis(topic))));
    return lines;
  }

  private static ErrorRecord missing(String name) {
    return new ErrorRecord(
        "Get-Help could not find '"
            + name
            + "' in a help file in this session. See what there is with: Get-Help *",
        "ObjectNotFound",
        "",
        "HelpNotFoundException",
        "HelpNotFound");
  }
}
