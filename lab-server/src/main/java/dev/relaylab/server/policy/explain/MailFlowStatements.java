package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.SendConnectorSchema;
import java.util.List;

/**
 * Statements about Send connectors, accepted domains and filters. An object that is gone by then is
 * left alone.
 */
public final class MailFlowStatements {

  private MailFlowStatements() {}

  /** Sets a property of a Send connector or an accepted domain, by its name. */
  public static <T> Statement set(AdObject object, Property<T> property, T value) {
    String noun =
        object.schema() == SendConnectorSchema.SCHEMA ? "SendConnector" : "AcceptedDomain";
    return new Statement(
        "Set-"
            + noun
            + " "
            + Argument.quoted(object.name())
            + " -"
            + property.name()
            + " "
            + Argument.of(value),
        organisation ->
            organisation
                .find(object.schema(), object.name())
                .map(found -> organisation.put(found.with(property, value)))
                .orElse(organisation));
  }

  /** Turns the Recipient Filter agent off. */
  public static Statement recipientFilterOff() {
    return new Statement(
        "Set-RecipientFilterConfig -Enabled $false",
        organisation ->
            organisation.put(
                AntispamSchema.in(organisation, AntispamSchema.RECIPIENT_FILTER)
                    .with(AntispamSchema.ENABLED, false)));
  }

  /** Makes a Send connector that carries mail for every domain to its mail exchangers. */
  public static Statement newInternetSendConnector(String name) {
    return new Statement(
        "New-SendConnector -Name "
            + Argument.quoted(name)
            + " -Usage Internet -AddressSpaces \"SMTP:*;1\"",
        organisation ->
            organisation.put(
                AdObject.of(SendConnectorSchema.SCHEMA, name)
                    .with(
                        SendConnectorSchema.ADDRESS_SPACES,
                        List.of(AddressSpace.parse("SMTP:*;1")))));
  }

  /** Makes a domain one the organisation takes mail for. */
  public static Statement newAcceptedDomain(String domain) {
    return new Statement(
        "New-AcceptedDomain -Name "
            + Argument.quoted(domain)
            + " -DomainName "
            + Argument.quoted(domain)
            + " -DomainType Authoritative",
        organisation ->
            organisation.put(
                AdObject.of(AcceptedDomainSchema.SCHEMA, domain)
                    .with(AcceptedDomainSchema.DOMAIN_NAME, domain)));
  }

  public static Statement removeAcceptedDomain(AcceptedDomain domain) {
    return new Statement(
        "Remove-AcceptedDomain " + Argument.quoted(domain.name()) + " -Confirm:$false",
        organisation ->
            organisation
                .find(domain.object().schema(), domain.name())
                .map(organisation::remove)
                .orElse(organisation));
  }
}
