package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of the firewall, which are kept for the session and let nothing through or out: the lab's
 * ports open and close with their connectors alone.
 */
final class FirewallRules {
  private static final String TYPE = "Microsoft.Management.Infrastructure.CimInstance";
  private static final List<String> FACTS =
      List.of(
          "Description",
          "DisplayGroup",
          "Group",
          "Enabled",
          "Profile",
          "Direction",
          "Action",
          "Protocol",
          "LocalPort",
          "RemotePort",
          "LocalAddress",
          "RemoteAddress",
          "Program",
          "Service",
          "InterfaceType");
  private static final List<String> NAMES = List.of("Name", "DisplayName", "DisplayGroup");
  private static final List<String> MATCHED =
      List.of("Name", "DisplayName", "DisplayGroup", "Enabled", "Direction", "Action");
  private final List<PsCustomObject> rules = new ArrayList<>();

  List<Cmdlet> cmdlets() {
    List<Parameter> making = new ArrayList<>();
    making.add(Parameter.named("DisplayName", Values.TEXT, "What it is called.").required());
    making.add(Parameter.named("Name", Values.TEXT, "Its own name.").alias("ID"));
    FACTS.forEach(fact -> making.add(kept(fact)));
    List<Parameter> changing = new ArrayList<>(finding());
    changing.add(Parameter.named("NewDisplayName", Values.TEXT, "A new name to show."));
    FACTS.stream()
        .filter(fact -> !fact.endsWith("Group"))
        .forEach(fact -> changing.add(kept(fact)));
    return List.of(
        new Simple(
            "New-NetFirewallRule",
            "Keeps a rule for the session; the lab's ports have no firewall.",
            this::make,
            making.toArray(Parameter[]::new)),
        new Simple(
            "Get-NetFirewallRule",
            "The rules that New-NetFirewallRule made in this session.",
            call -> chosen(call, MATCHED).forEach(call::write),
            with(
                kept("Enabled"),
                kept("Direction"),
                kept("Action"),
                ignored("PolicyStore"),
                Parameter.named("All", Values.SWITCH, "All of them."))),
        new Simple(
            "Set-NetFirewallRule",
            "Changes rules of the session.",
            this::change,
            changing.toArray(Parameter[]::new)),
        new Simple(
            "Enable-NetFirewallRule",
            "Turns rules of the session on.",
            call -> chosen(call, NAMES).forEach(rule -> rule.set("Enabled", "True")),
            with()),
        new Simple(
            "Disable-NetFirewallRule",
            "Turns rules of the session off.",
            call -> chosen(call, NAMES).forEach(rule -> rule.set("Enabled", "False")),
            with()),
        new Simple(
            "Remove-NetFirewallRule",
            "Removes rules of the session.",
            call -> rules.removeAll(chosen(call, NAMES)),
            with()));
  }

  private static List<Parameter> finding() {
    return List.of(
        Parameter.named("Name", Values.NAMES, "Their names.").at(1).alias("ID"),
        Parameter.named("DisplayName", Values.NAMES, "What they are called."),
        Parameter.named("DisplayGroup", Values.NAMES, "Their groups."),
        Parameter.named("InputObject", Values.ANY, "The rule.").piped());
  }

  private static Parameter[] with(Parameter... more) {
    List<Parameter> all = new ArrayList<>(finding());
    all.addAll(List.of(more));
    return all.toArray(Parameter[]::new);
  }

  private static Parameter kept(String name) {
    return Parameter.named(name, Values.ANY, "Kept and shown.").is(Fidelity.PARTIAL);
  }

  private static Parameter ignored(String name) {
    return Parameter.named(name, Values.ANY, "Ignored.").is(Fidelity.IGNORED);
  }

  private void make(CmdletCall call) {
    String name =
        call.has("Name")
            ? call.text("Name")
            : String.format("{5d2c1f6e-0000-4000-8000-%012d}", rules.size() + 1);
    PsCustomObject rule =
        new PsCustomObject(
                List.of(TYPE + "#root/standardcimv2/MSFT_NetFirewallRule", TYPE, "System.Object"))
            .set("Name", name)
            .set("DisplayName", call.text("DisplayName"))
            .set("Description", null)
            .set("DisplayGroup", null)
            .set("Group", null)
            .set("Enabled", "True")
            .set("Profile", "Any")
            .set("Platform", List.of())
            .set("Direction", "Inbound")
            .set("Action", "Allow")
            .set("EdgeTraversalPolicy", "Block")
            .set("PrimaryStatus", "OK")
            .set("Status", "The rule was parsed successfully from the store. (65536)")
            .set("EnforcementStatus", "NotApplicable")
            .set("PolicyStoreSource", "PersistentStore")
            .showing("DisplayName");
    set(call, rule);
    rules.add(rule);
    call.warn(
        "The rule is kept for this session only; the lab's ports follow their connectors and have"
            + " no firewall.");
    call.write(rule);
  }

  private static void set(CmdletCall call, PsCustomObject rule) {
    for (String fact : FACTS) {
      if (call.has(fact)) {
        rule.set(fact, call.value(fact));
      }
    }
  }

  private void change(CmdletCall call) {
    for (PsCustomObject rule : chosen(call, NAMES)) {
      set(call, rule);
      if (call.has("NewDisplayName")) {
        rule.set("DisplayName", call.text("NewDisplayName"));
      }
    }
  }

  /** The rules that the call names, and that have the values given for these facts. */
  private List<PsCustomObject> chosen(CmdletCall call, List<String> matched) {
    if (call.has("InputObject")) {
      return rules.stream().filter(rule -> rule == call.value("InputObject")).toList();
    }
    List<PsCustomObject> found =
        rules.stream()
            .filter(rule -> matched.stream().allMatch(key -> fits(call, rule, key)))
            .toList();
    for (String key : NAMES) {
      if (found.isEmpty() && call.has(key)) {
        NetSettings.missing(call, "MSFT_NetFirewallRule", key);
        break;
      }
    }
    return found;
  }

  private static boolean fits(CmdletCall call, PsCustomObject rule, String key) {
    return !call.has(key)
        || call.list(key).stream()
            .anyMatch(each -> Wildcard.fits(Text.of(each), Text.of(rule.property(key))));
  }
}
