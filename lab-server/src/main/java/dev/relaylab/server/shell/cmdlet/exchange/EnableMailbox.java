package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Gives an account that is there a mailbox. */
final class EnableMailbox extends ExchangeCmdlet {

  EnableMailbox(LabServices lab) {
    super(lab, table().changes());
  }

  private static Table table() {
    return RecipientTable.store(
            Table.of("Enable-Mailbox", "Gives an account that has none a mailbox.")
                .needs("UserIdParameter")
                .named("Alias", Types.STRING, "The name before the @.")
                .named("DisplayName", Types.STRING, "The name that people see.")
                .named(
                    "PrimarySmtpAddress",
                    Types.STRING,
                    "Its address; alias@default domain when left out."))
        .named("Shared", Types.SWITCH, "Makes it a shared mailbox.")
        .named("Room", Types.SWITCH, "Makes it a room's mailbox.")
        .named("Equipment", Types.SWITCH, "Makes it a device's mailbox.")
        .ignored(
            Types.SWITCH,
            "Taken; it becomes a mailbox like any other.",
            "Arbitration",
            "AuditLog",
            "Discovery",
            "PublicFolder",
            "LinkedRoom")
        .ignored(
            Types.ANY,
            "Taken; the lab has one forest.",
            "LinkedCredential",
            "LinkedDomainController")
        .with(
            Parameter.named("LinkedMasterAccount", Types.STRING, "Refused: the lab has one forest.")
                .is(Fidelity.REFUSED))
        .example("Enable-Mailbox Dave", "Dave's account gets a mailbox.");
  }

  @Override
  void process(CmdletCall call) {
    if (call.has("LinkedMasterAccount")) {
      throw errors().invalidArgument("The lab doesn't simulate the parameter LinkedMasterAccount.");
    }
    AdObject account =
        one(call, RecipientSchema.USER, RecipientSchema.MAILBOX, RecipientSchema.MAIL_USER);
    String identity = identityOf(account);
    boolean archive = call.flag("Archive") || call.flag("RemoteArchive");
    if (archive && account.schema() == RecipientSchema.MAILBOX) {
      archive(account, call);
      return;
    }
    if (account.schema() != RecipientSchema.USER) {
      throw errors().wrongType(identity, RecipientTable.typeOf(account));
    }
    References.OF_MAILBOX.forEach(one -> one.check(call, organisation(), errors()));
    AdObject mailbox = mailbox(account, call);
    String action = "Enabling mailbox for \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          identity,
          organisation ->
              Databases.moved(
                  organisation.remove(account).put(mailbox), mailbox, call.text("Database")));
      show(call, current(RecipientSchema.MAILBOX, mailbox.name()));
    }
  }

  private void archive(AdObject mailbox, CmdletCall call) {
    String identity = identityOf(mailbox);
    if (!mailbox.get(mailbox.schema().property("ArchiveStatus").orElseThrow()).equals("None")) {
      throw errors()
          .refusal(
              "RecipientTaskException",
              "InvalidArgument",
              "The mailbox \"" + identity + "\" already has an archive.");
    }
    String action = "Enabling archive for \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      AdObject next = RecipientTable.archived(mailbox, call);
      change(call, identity, organisation -> organisation.put(next));
      show(call, current(RecipientSchema.MAILBOX, mailbox.name()));
    }
  }

  private AdObject mailbox(AdObject account, CmdletCall call) {
    String alias = RecipientTable.alias(call, account.get(RecipientSchema.SAM_ACCOUNT_NAME));
    String kind =
        List.of("Shared", "Room", "Equipment").stream()
            .filter(call::flag)
            .findFirst()
            .orElse("User");
    AdObject mailbox =
        AdObject.of(RecipientSchema.MAILBOX, account.name())
            .with(
                RecipientSchema.USER_PRINCIPAL_NAME,
                account.get(RecipientSchema.USER_PRINCIPAL_NAME))
            .with(RecipientSchema.SAM_ACCOUNT_NAME, account.get(RecipientSchema.SAM_ACCOUNT_NAME))
            .with(RecipientSchema.PASSWORD, account.get(RecipientSchema.PASSWORD))
            .with(RecipientSchema.ACCOUNT_DISABLED, account.get(RecipientSchema.ACCOUNT_DISABLED))
            .with(RecipientSchema.RECIPIENT_TYPE_DETAILS, kind + "Mailbox");
    for (Property<?> person : RecipientSchema.directory(account.schema())) {
      mailbox = mailbox.withUntyped(person, account.get(person));
    }
    return RecipientTable.archived(
        RecipientTable.named(mailbox, call, alias, organisation()), call);
  }
}
