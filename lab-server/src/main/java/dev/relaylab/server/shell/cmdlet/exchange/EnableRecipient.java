package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives an address to what Active Directory has without one. The lab's directory has accounts of
 * that kind; its contacts and groups all have one.
 */
final class EnableRecipient extends ExchangeCmdlet {
  private final Schema schema;

  private EnableRecipient(LabServices lab, CmdletSpec spec, Schema schema) {
    super(lab, spec);
    this.schema = schema;
  }

  static List<EnableRecipient> all(LabServices lab) {
    return List.of(
        new EnableRecipient(
            lab,
            external(table("MailUser", "User", "an account")).changes(),
            RecipientSchema.MAIL_USER),
        new EnableRecipient(
            lab,
            external(table("MailContact", "Contact", "a contact")).changes(),
            RecipientSchema.MAIL_CONTACT),
        new EnableRecipient(
            lab,
            table("DistributionGroup", "Group", "a group").changes(),
            RecipientSchema.DISTRIBUTION_GROUP));
  }

  private static Table table(String noun, String of, String what) {
    return Table.of("Enable-" + noun, "Gives an address to " + what + " that has none.")
        .needs(of + "IdParameter")
        .named("Alias", Types.STRING, "The name before the @.")
        .named("DisplayName", Types.STRING, "The name that people see.")
        .named("PrimarySmtpAddress", Types.STRING, "Its address.")
        .ignored(Types.SWITCH, "Taken.", "OverrideRecipientQuotas")
        .example("Enable-" + noun + " Name", "Takes mail from now on.");
  }

  private static Table external(Table table) {
    return table
        .with(
            Parameter.named("ExternalEmailAddress", Types.STRING, "The foreign address.")
                .required())
        .properties(
            RecipientSchema.MAIL_CONTACT,
            Fidelity.IGNORED,
            "Taken and shown; the lab sends every message as it came.",
            RecipientTable.FORMAT);
  }

  @Override
  void process(CmdletCall call) {
    AdObject found = one(call, withAccounts(RecipientSchema.ALL));
    String identity = identityOf(found);
    if (found.schema() != RecipientSchema.USER || schema != RecipientSchema.MAIL_USER) {
      throw errors().wrongType(identity, RecipientTable.typeOf(found));
    }
    String external = Addresses.bare(call.text("ExternalEmailAddress"));
    AdObject user =
        AdObject.of(RecipientSchema.MAIL_USER, found.name())
            .with(RecipientSchema.EXTERNAL_EMAIL_ADDRESS, "SMTP:" + external);
    for (Property<?> property : found.schema().properties()) {
      user = user.withUntyped(property, found.get(property));
    }
    user = RecipientTable.kept(user, RecipientTable.format(user.schema()), call);
    String alias = RecipientTable.alias(call, found.get(RecipientSchema.SAM_ACCOUNT_NAME));
    AdObject named = RecipientTable.named(user, call, alias, organisation());
    AdObject made =
        call.has("PrimarySmtpAddress")
            ? named
            : Addresses.withPrimary(
                named.with(RecipientSchema.EMAIL_ADDRESSES, List.of()), external);
    String action = "Mail-enabling user \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, identity, organisation -> organisation.remove(found).put(made));
      show(call, current(schema, made.name()));
    }
  }

  private static Schema[] withAccounts(List<Schema> recipients) {
    return Stream.concat(recipients.stream(), Stream.of(RecipientSchema.USER))
        .toArray(Schema[]::new);
  }
}
