package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes an object of a class of settings; nothing in the lab acts on it. */
final class NewSettings extends SettingsCmdlet {
  private static final Pattern NAMED = Pattern.compile("\\$(\\w+)");

  NewSettings(LabServices lab, Settings settings, String verb) {
    super(lab, settings, spec(settings, verb));
  }

  private static CmdletSpec spec(Settings settings, String verb) {
    Settings.Making making = settings.making();
    Table table = Table.of(verb + "-" + settings.noun(), "Makes one of " + settings.about() + ".");
    if (making.naming().contains("$Name")) {
      table.with(
          Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters.")
              .required()
              .at(1));
    }
    for (Property<?> property : settings.schema().properties()) {
      if (property.writable()) {
        boolean acts = settings.inForce().names().contains(property.name());
        Parameter row = row(property, making);
        table.with(acts ? acting(row, settings) : row);
      }
    }
    if (making.naming().contains("$Assignee")) {
      table.with(Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters."));
    }
    if (making.state() != null) {
      table.named("Enabled", Types.BOOL, "Whether it is on from the start.");
    }
    table.with(
        settings.filters().stream()
            .filter(filter -> filter.name().equals("Server") && !table.names().contains("Server"))
            .map(filter -> filter.is(Fidelity.IGNORED))
            .toList());
    return table
        .with(settings.also())
        .example("Get-Help " + verb + "-" + settings.noun() + " -Full", "Shows what it takes.")
        .changes();
  }

  private static Parameter acting(Parameter row, Settings settings) {
    return new Parameter(
        row.name(),
        row.type(),
        row.mandatory(),
        row.position(),
        row.fromPipeline(),
        row.fromPipelineByPropertyName(),
        row.aliases(),
        row.sets(),
        Fidelity.REAL,
        settings.inForce().help());
  }

  private static Parameter row(Property<?> property, Settings.Making making) {
    boolean plain = property.type() == SettingsTypes.SWITCH;
    Parameter row =
        Parameter.named(
                property.name(),
                plain ? Types.SWITCH : new PropertyType(property),
                "Kept and shown.")
            .is(Fidelity.IGNORED);
    boolean name = making.naming().equals("$" + property.name());
    row = name ? row.at(1) : row;
    return name || making.needs().contains(property.name()) ? row.required() : row;
  }

  @Override
  void process(CmdletCall call) {
    checkNames(call);
    AdObject made = made(call);
    if (settings().in(organisation()).stream().anyMatch(other -> same(other, made))) {
      throw errors().alreadyExists(Names.distinguishedName(made, organisation().server()));
    }
    String action = "Creating " + settings().noun() + " \"" + made.name() + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    boolean ranked = settings().making().firstRank() >= 0;
    change(
        call,
        call.text("Identity"),
        organisation -> {
          Organisation next = settings().trait().made(organisation.put(made), made, call);
          return ranked ? Ranks.moved(settings(), next, made) : next;
        });
    if (settings().making().warning() != null && !modelled(call)) {
      call.warn(settings().making().warning().replace("$server", organisation().server().name()));
    }
    notice(call);
    shown(current(settings().schema(), made.name()), call).forEach(call::write);
  }

  /** Whether the lab acts on all that the call says. */
  private boolean modelled(CmdletCall call) {
    return settings().inForce() != Settings.InForce.NOTHING
        && call.bound().keySet().stream()
            .filter(name -> settings().schema().property(name).isPresent())
            .allMatch(settings().inForce().names()::contains);
  }

  private static boolean same(AdObject other, AdObject made) {
    return other.name().equalsIgnoreCase(made.name());
  }

  private AdObject made(CmdletCall call) {
    Settings.Making making = settings().making();
    AdObject made =
        settings().untouched(AdObject.of(settings().schema(), name(call)), organisation());
    if (making.firstRank() >= 0) {
      made = Ranks.last(settings(), organisation(), made);
    }
    made = PropertyChange.apply(made, call);
    if (call.has("IPAddress")) {
      made = with(made, "IPRange", IpRange.parse(call.text("IPAddress")));
    }
    if (call.has("Enabled") && making.state() != null) {
      made = with(made, making.state(), making.switched(call.flag("Enabled")));
    }
    return settings().trait().made(settled(made), call, organisation());
  }

  private String name(CmdletCall call) {
    String naming = settings().making().naming();
    if (naming.contains("$Occasion") && !call.has("DsnCode") && !call.has("QuotaMessageType")) {
      throw errors().missing("DsnCode");
    }
    if (!naming.contains("$Name") && call.has("Name")) {
      return call.text("Name");
    }
    if (naming.equals(Settings.NUMBERED)) {
      String range = call.has("IPAddress") ? call.text("IPAddress") : call.text("IPRange");
      if (range == null) {
        throw errors().missing("IPRange");
      }
      return range;
    }
    Matcher named = NAMED.matcher(naming);
    return named.replaceAll(part -> Matcher.quoteReplacement(value(call, part.group(1))));
  }

  private static String value(CmdletCall call, String parameter) {
    if (parameter.equals("Occasion")) {
      return call.has("QuotaMessageType")
          ? call.text("QuotaMessageType")
          : (call.flag("Internal") ? "Internal\\" : "External\\") + call.text("DsnCode");
    }
    if (parameter.equals("Assignee")) {
      return Stream.of("User", "SecurityGroup", "Policy", "Computer")
          .map(call::text)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse("");
    }
    return call.text(parameter) == null ? "" : call.text(parameter);
  }
}
