package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows and changes which throttling policy a mailbox has; the lab throttles nobody by it. */
final class ThrottlingPolicyAssociation extends ExchangeCmdlet {
  private static final String POLICY = "ThrottlingPolicy";
  private final boolean sets;

  ThrottlingPolicyAssociation(LabServices lab, boolean sets) {
    super(lab, sets ? table(true).changes() : table(false).reads());
    this.sets = sets;
  }

  private static Table table(boolean sets) {
    String verb = sets ? "Set-" : "Get-";
    Table table =
        Table.of(
            verb + "ThrottlingPolicyAssociation",
            (sets ? "Changes" : "Shows") + " which throttling policy a mailbox has.");
    table =
        sets
            ? table.needs("ThrottlingPolicyAssociationIdParameter")
            : table.selects("ThrottlingPolicyAssociationIdParameter");
    return sets
        ? table
            .with(
                Parameter.named(
                    POLICY, new IdentityType("ThrottlingPolicyIdParameter"), "The policy."))
            .ignored(Types.SWITCH, "Taken; the lab has one domain.", "IgnoreDefaultScope")
            .example(
                "Set-ThrottlingPolicyAssociation Alice -ThrottlingPolicy $null",
                "Alice has the global policy again.")
        : table
            .named("ResultSize", Types.RESULT_SIZE, "How many at most.")
            .ignored(Types.ANY, "Taken; all are shown.", "Anr", "Filter", "SortBy", POLICY)
            .example("Get-ThrottlingPolicyAssociation Alice", "Shows Alice's policy.");
  }

  @Override
  void process(CmdletCall call) {
    Property<?> policy = RecipientSchema.MAILBOX.property(POLICY).orElseThrow();
    if (!sets) {
      selected(call, RecipientSchema.MAILBOX).forEach(mailbox -> show(mailbox, policy, call));
      return;
    }
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    String name = call.text(POLICY);
    if (name != null && !exists(name)) {
      throw errors().notFound(name);
    }
    String identity = identityOf(mailbox);
    AdObject next = mailbox.withUntyped(policy, name);
    String action = "Setting the throttling policy of \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("Identity", identity);
      parameters.put(POLICY, name);
      change(call, parameters, (Organisation organisation) -> organisation.put(next));
    }
  }

  private boolean exists(String name) {
    return Settings.of("ThrottlingPolicy").in(organisation()).stream()
        .anyMatch(policy -> policy.name().equalsIgnoreCase(name));
  }

  private void show(AdObject mailbox, Property<?> policy, CmdletCall call) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ObjectId", Names.id(mailbox, organisation().server()));
    shown.put("ThrottlingPolicyId", mailbox.get(policy));
    shown.put("Name", mailbox.name());
    shown.put("Identity", identityOf(mailbox));
    call.write(
        new Shown(
            "Microsoft.Exchange.Data.Directory.Management.ThrottlingPolicyAssociation",
            shown,
            identityOf(mailbox)));
  }
}
