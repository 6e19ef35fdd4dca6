package dev.relaylab.server.policy;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.Set;

/** Who a session counts as, and by which security principals its rights are looked up. */
public sealed interface Identity {

  Set<Principal> principals();

  /** What a session on this connector is before anybody has logged on. */
  static Identity initial(ReceiveConnector connector) {
    return connector.offers(AuthMechanism.ExternalAuthoritative)
        ? new ExternallySecured()
        : new Anonymous();
  }

  /** Nobody has logged on. */
  record Anonymous() implements Identity {
    private static final Set<Principal> PRINCIPALS = Set.of(Principal.ANONYMOUS_LOGON);

    @Override
    public Set<Principal> principals() {
      return PRINCIPALS;
    }
  }

  /** A mailbox user or mail user who has logged on. */
  record Authenticated(AdObject user, Set<Principal> principals) implements Identity {

    public static Authenticated as(AdObject user) {
      return new Authenticated(user, Set.of(Principal.AUTHENTICATED_USERS, principalOf(user)));
    }

    public static Principal principalOf(AdObject user) {
      return new Principal("CONTOSO\\" + user.get(RecipientSchema.SAM_ACCOUNT_NAME));
    }
  }

  /** The connector says that its clients are secured by other means and trusts them. */
  record ExternallySecured() implements Identity {
    private static final Set<Principal> PRINCIPALS = Set.of(Principal.EXTERNALLY_SECURED_SERVERS);

    @Override
    public Set<Principal> principals() {
      return PRINCIPALS;
    }
  }

  /** A partner proved by its certificate (domain security). */
  record Partner(String domain) implements Identity {
    private static final Set<Principal> PRINCIPALS = Set.of(Principal.PARTNER_SERVERS);

    @Override
    public Set<Principal> principals() {
      return PRINCIPALS;
    }
  }
}
