package dev.relaylab.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups are read off the entries; what no complete group accounts for is Custom. */
class PermissionGroupTest {
  private static final Ace ANY_RECIPIENT =
      Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT);

  private static ReceiveConnector with(Set<Ace> aces) {
    return ReceiveConnector.of(AdObject.of(ReceiveConnectorSchema.SCHEMA, "x").withAces(aces));
  }

  private static Set<Ace> acesOf(PermissionGroup... groups) {
    Set<Ace> aces = new LinkedHashSet<>();
    for (PermissionGroup group : groups) {
      aces.addAll(group.aces());
    }
    return aces;
  }

  @Test
  void printsGroupsInFlagOrderAndCustomLast() {
    Set<Ace> aces = acesOf(PermissionGroup.Partners, PermissionGroup.AnonymousUsers);
    assertThat(with(aces).permissionGroupsText()).isEqualTo("AnonymousUsers, Partners");

    aces.add(ANY_RECIPIENT);
    assertThat(with(aces).permissionGroupsText()).isEqualTo("AnonymousUsers, Partners, Custom");
    assertThat(with(Set.of()).permissionGroupsText()).isEqualTo("None");
    assertThat(with(Set.of(ANY_RECIPIENT)).permissionGroupsText()).isEqualTo("Custom");
  }

  @Test
  void aGroupThatLostOneEntryIsCustom() {
    Set<Ace> aces = acesOf(PermissionGroup.AnonymousUsers);
    aces.remove(Ace.allow(Principal.ANONYMOUS_LOGON, Right.SUBMIT));

    assertThat(with(aces).permissionGroupsText()).isEqualTo("Custom");
  }

  @Test
  void aDenyWinsOverAnAllow() {
    Set<Ace> aces = acesOf(PermissionGroup.AnonymousUsers);
    aces.add(ANY_RECIPIENT);
    aces.add(new Ace(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT, true));

    assertThat(with(aces).rightsOf(Set.of(Principal.ANONYMOUS_LOGON)))
        .containsExactlyInAnyOrder(
            Right.SUBMIT,
            Right.ACCEPT_ANY_SENDER,
            Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
            Right.ACCEPT_HEADERS_ROUTING);
  }

  @Test
  void externallySecuredServersHoldTheNineRightsOfTheTable() {
    assertThat(
            with(acesOf(PermissionGroup.ExchangeServers))
                .rightsOf(Set.of(Principal.EXTERNALLY_SECURED_SERVERS)))
        .isEqualTo(
            EnumSet.of(
                Right.SUBMIT,
                Right.ACCEPT_ANY_RECIPIENT,
                Right.ACCEPT_ANY_SENDER,
                Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
                Right.ACCEPT_AUTHENTICATION_FLAG,
                Right.ACCEPT_EXCH50,
                Right.ACCEPT_HEADERS_ROUTING,
                Right.BYPASS_ANTI_SPAM,
                Right.BYPASS_MESSAGE_SIZE_LIMIT));
  }
}
