package dev.relaylab.server.admin;

import static dev.relaylab.server.admin.Field.texts;

import dev.relaylab.server.admin.Subject.Column;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import java.util.List;
import java.util.Map;

/** Accepted domains: their list, and the forms of an old and a new one. */
final class AcceptedDomainForms {
  static final Subject SUBJECT =
      new Subject(
          "/admin/accepted-domains",
          "Accepted domains",
          "Accepted domain",
          "AcceptedDomain",
          "Domains that this organisation takes mail for; mail for any other is relay.",
          AcceptedDomainSchema.SCHEMA,
          List.of(
              Column.of("Domain", AcceptedDomainSchema.DOMAIN_NAME),
              Column.of("Type", AcceptedDomainSchema.DOMAIN_TYPE),
              new Column(
                  "Default", object -> object.get(AcceptedDomainSchema.DEFAULT) ? "Default" : "")),
          List.of(
              Section.of(
                  "Accepted domain",
                  Field.of(
                      AcceptedDomainSchema.DOMAIN_TYPE,
                      "Type",
                      "Authoritative refuses unknown recipients; the relay types pass mail on."),
                  Field.of(
                      AcceptedDomainSchema.MATCH_SUB_DOMAINS,
                      "Accept mail for all subdomains",
                      "Subdomains count as the domain itself."),
                  new Field(
                      "MakeDefault",
                      "Make this the default domain",
                      "The domain that is added to names without one.",
                      Field.Kind.SWITCH,
                      List.of(),
                      object -> texts(object.get(AcceptedDomainSchema.DEFAULT)),
                      values -> !values.isEmpty()))),
          List.of(
              Section.of(
                  "New accepted domain",
                  Field.text("Name", "Name", "At most 64 characters."),
                  Field.text("DomainName", "Accepted domain", "Such as fabrikam.example."),
                  Field.of(
                      AcceptedDomainSchema.DOMAIN_TYPE,
                      "Type",
                      "Authoritative refuses unknown recipients; the relay types pass mail on."))),
          Map.of("DomainType", List.of("Authoritative")));

  private AcceptedDomainForms() {}
}
