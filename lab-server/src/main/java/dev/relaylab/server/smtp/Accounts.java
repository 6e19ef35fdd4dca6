package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.RelayPolicy;
import java.util.Optional;

/** Who may log on. */
@FunctionalInterface
public interface Accounts {

  /** The user whose name (SAM name, {@code DOMAIN\name}, UPN or address) and password these are. */
  Optional<AdObject> logon(Organisation organisation, String name, String password);

  /** Logs on with the passwords of the organisation's own mailboxes and mail users. */
  static Accounts ofDirectory() {
    return (organisation, name, password) ->
        RelayPolicy.accountNamed(organisation, name)
            .filter(user -> !user.get(RecipientSchema.ACCOUNT_DISABLED))
            .filter(user -> password.equals(user.get(RecipientSchema.PASSWORD)));
  }
}
