package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds objects by what a person writes for -Identity. */
final class Lookup {
  private final Organisation organisation;

  Lookup(Organisation organisation) {
    this.organisation = organisation;
  }

  /** The objects of these classes that the text names; with wildcards where Get takes them. */
  List<AdObject> find(List<Schema> schemas, String text, boolean wildcards) {
    List<AdObject> found = new ArrayList<>();
    boolean pattern = wildcards && (text.indexOf('*') >= 0);
    for (Schema schema : schemas) {
      for (AdObject object : organisation.all(schema)) {
        boolean named =
            pattern
                ? names(object).anyMatch(form -> like(form, text))
                : Stream.concat(names(object), unique(object))
                    .anyMatch(form -> form.equalsIgnoreCase(text));
        if (named) {
          found.add(object);
        }
      }
    }
    return found;
  }

  /** What names one object and no other, and so takes no wildcard. */
  private Stream<String> unique(AdObject object) {
    return Stream.of(
        Names.distinguishedName(object, organisation.server()), String.valueOf(object.guid()));
  }

  /** What an object is called. */
  private Stream<String> names(AdObject object) {
    Server server = organisation.server();
    Stream<String> common = Stream.of(object.name(), Names.identity(object, server));
    if (object.schema() == ReceiveConnectorSchema.SCHEMA) {
      return Stream.concat(common, Stream.of(server.fqdn() + "\\" + object.name()));
    }
    if (object.schema() == AcceptedDomainSchema.SCHEMA) {
      return Stream.concat(common, Stream.of(object.get(AcceptedDomainSchema.DOMAIN_NAME)));
    }
    if (!Names.isRecipient(object)) {
      return common;
    }
    String account = object.get(RecipientSchema.SAM_ACCOUNT_NAME);
    Stream<String> own =
        Stream.of(
                object.get(RecipientSchema.ALIAS),
                object.get(RecipientSchema.DISPLAY_NAME),
                object.get(RecipientSchema.USER_PRINCIPAL_NAME),
                account,
                account == null ? null : server.netbiosDomain() + "\\" + account,
                ComputedRecipient.legacyName(object, server),
                object.schema() == RecipientSchema.MAILBOX
                    ? ComputedRecipient.guid("mailbox ", object, server).toString()
                    : null)
            .filter(Objects::nonNull);
    Stream<String> addresses =
        object.get(RecipientSchema.EMAIL_ADDRESSES).stream()
            .map(address -> address.substring(address.indexOf(':') + 1));
    return Stream.concat(common, Stream.concat(own, addresses));
  }

  /** Whether a text fits {@code *} and {@code ?}; a bracket stands for itself in a name. */
  static boolean like(String text, String pattern) {
    return Wildcard.fits(pattern.replace("[", "`["), text);
  }
}
