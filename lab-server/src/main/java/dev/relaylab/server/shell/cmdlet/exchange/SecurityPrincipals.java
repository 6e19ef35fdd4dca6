package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the accounts and groups that may be given rights. */
final class SecurityPrincipals extends ExchangeCmdlet {
  private static final Schema[] SCHEMAS = {
    RecipientSchema.MAILBOX,
    RecipientSchema.MAIL_USER,
    RecipientSchema.USER,
    RecipientSchema.DISTRIBUTION_GROUP
  };

  SecurityPrincipals(LabServices lab) {
    super(
        lab,
        Table.of("Get-SecurityPrincipal", "Shows the accounts and groups that have rights.")
            .selects("ExtendedSecurityPrincipalIdParameter")
            .named("Types", Types.STRINGS, "Only these: User or Group.")
            .ignored(
                Types.ANY,
                "Taken; all are shown.",
                "Filter",
                "OrganizationalUnit",
                "ResultSize",
                "IncludeDomainLocalFrom")
            .ignored(
                Types.SWITCH,
                "Taken; all are shown.",
                "RoleGroupAssignable",
                "IncludeWellknownSecurityPrincipal")
            .example("Get-SecurityPrincipal", "Lists them.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    List<String> types = Types.texts(call.value("Types"));
    for (AdObject object : selected(call, SCHEMAS)) {
      boolean group = object.schema() == RecipientSchema.DISTRIBUTION_GROUP;
      boolean secure = !group || object.get(RecipientSchema.GROUP_TYPE).contains("Security");
      String type = group ? "Group" : "User";
      if (secure && (types.isEmpty() || types.stream().anyMatch(type::equalsIgnoreCase))) {
        call.write(shown(object, type));
      }
    }
  }

  private Shown shown(AdObject object, String type) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", object.name());
    shown.put("DisplayName", object.get(RecipientSchema.DISPLAY_NAME));
    shown.put("Type", type);
    shown.put("UserFriendlyName", Principals.of(object, organisation()));
    shown.put("RecipientTypeDetails", RecipientTable.typeOf(object));
    shown.put("DistinguishedName", Names.distinguishedName(object, organisation().server()));
    shown.put("Guid", Names.guid(object, organisation().server()));
    shown.put("Identity", Names.id(object, organisation().server()));
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    return new Shown(
        "Microsoft.Exchange.Data.Directory.Management.ExtendedSecurityPrincipal",
        shown,
        identityOf(object));
  }
}
