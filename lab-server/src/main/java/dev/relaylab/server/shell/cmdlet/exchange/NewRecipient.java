package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;

/** What the New cmdlets of recipients share: make it, refuse a name that is taken, show it. */
abstract class NewRecipient extends ExchangeCmdlet {
  private final String kind;

  /**
   * @param kind what Exchange calls such an object in its sentences
   */
  NewRecipient(LabServices lab, CmdletSpec spec, String kind) {
    super(lab, spec);
    this.kind = kind;
  }

  /** The recipient that the call describes. */
  abstract AdObject made(CmdletCall call);

  @Override
  final void process(CmdletCall call) {
    AdObject recipient = made(call);
    String database = recipient.schema() == RecipientSchema.MAILBOX ? call.text("Database") : null;
    References.OF_MAILBOX.forEach(one -> one.check(call, organisation(), errors()));
    Server server = organisation().server();
    for (Schema schema : RecipientSchema.ALL) {
      if (organisation().find(schema, recipient.name()).isPresent()) {
        throw errors().alreadyExists(Names.distinguishedName(recipient, server));
      }
    }
    String action = "Creating " + kind + " \"" + recipient.name() + "\".";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          (String) null,
          organisation -> Databases.moved(organisation.put(recipient), recipient, database));
      show(call, current(recipient.schema(), recipient.name()));
    }
  }

  final void require(CmdletCall call, String parameter) {
    if (!call.has(parameter)) {
      throw errors().missing(parameter);
    }
  }

  /** Alone in the organisation, as account names have to be. */
  final AdObject withAccount(AdObject recipient, CmdletCall call, String alias) {
    String upn =
        call.has("UserPrincipalName")
            ? call.text("UserPrincipalName")
            : alias + "@" + organisation().defaultDomain();
    String account =
        call.has("SamAccountName")
            ? call.text("SamAccountName")
            : alias.substring(0, Math.min(20, alias.length()));
    for (Schema schema : RecipientSchema.ALL) {
      for (AdObject other : organisation().all(schema)) {
        if (upn.equalsIgnoreCase(other.get(RecipientSchema.USER_PRINCIPAL_NAME))) {
          throw errors()
              .refusal(
                  "PropertyValueExistsException",
                  "InvalidOperation",
                  "The UserPrincipalName \""
                      + upn
                      + "\" is already in use by \""
                      + identityOf(other)
                      + "\".");
        }
      }
    }
    AdObject next =
        recipient
            .with(RecipientSchema.USER_PRINCIPAL_NAME, upn)
            .with(RecipientSchema.SAM_ACCOUNT_NAME, account);
    return call.value("Password") instanceof SecretType.Secret secret
        ? next.with(RecipientSchema.PASSWORD, secret.text())
        : next;
  }
}
