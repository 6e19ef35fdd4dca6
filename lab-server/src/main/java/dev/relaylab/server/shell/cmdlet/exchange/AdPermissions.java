package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the three ADPermission cmdlets share: the objects they work on, entries as shown, rights.
 */
final class AdPermissions {
  static final Schema[] OBJECTS = {
    ReceiveConnectorSchema.SCHEMA,
    SendConnectorSchema.SCHEMA,
    RecipientSchema.MAILBOX,
    RecipientSchema.MAIL_USER,
    RecipientSchema.MAIL_CONTACT,
    RecipientSchema.DISTRIBUTION_GROUP,
    AcceptedDomainSchema.SCHEMA,
    TransportServiceSchema.SCHEMA
  };

  /** What every Receive connector inherits from the organisation. */
  private static final List<Ace> INHERITED =
      List.of(
          Ace.allow(Principal.ANONYMOUS_LOGON, Right.STORE_CREATE_NAMED_PROPERTIES),
          Ace.allow(Principal.ANONYMOUS_LOGON, Right.CREATE_PUBLIC_FOLDER));

  private AdPermissions() {}

  /** The rows that Add and Remove have beyond the identity. */
  static List<Parameter> rights() {
    return List.of(
        Parameter.named("User", Types.STRING, "The account or group the entry is for.")
            .pipedByName(),
        Parameter.named(
                "AccessRights",
                Types.someOf(
                    "ActiveDirectoryRights",
                    "CreateChild",
                    "DeleteChild",
                    "ListChildren",
                    "Self",
                    "ReadProperty",
                    "WriteProperty",
                    "DeleteTree",
                    "ListObject",
                    "ExtendedRight",
                    "Delete",
                    "ReadControl",
                    "GenericExecute",
                    "GenericWrite",
                    "GenericRead",
                    "WriteDacl",
                    "WriteOwner",
                    "GenericAll",
                    "Synchronize",
                    "AccessSystemSecurity"),
                "ExtendedRight or GenericAll; the lab has no other Active Directory rights.")
            .pipedByName()
            .is(Fidelity.PARTIAL),
        Parameter.named("ExtendedRights", Types.STRINGS, "Names of extended rights, in any case.")
            .pipedByName(),
        Parameter.named("Deny", Types.SWITCH, "Denies instead of allowing.").pipedByName(),
        ignored("ChildObjectTypes"),
        ignored("InheritanceType"),
        ignored("InheritedObjectType"),
        ignored("Properties"),
        Parameter.named("Owner", Types.STRING, "Refused: objects of the lab keep their owner.")
            .is(Fidelity.REFUSED),
        Parameter.named(
                "Instance", Types.ANY, "Refused: pipe the entry in, or name user and rights.")
            .is(Fidelity.REFUSED));
  }

  private static Parameter ignored(String name) {
    return Parameter.named(
            name, Types.STRINGS, "Taken; an entry of the lab stands on the object itself.")
        .is(Fidelity.IGNORED);
  }

  /** The entries that a call of Add or Remove speaks of. */
  static List<Ace> entries(CmdletCall call, ExchangeCmdlet cmdlet) {
    for (String refused : List.of("Owner", "Instance")) {
      if (call.has(refused)) {
        throw cmdlet
            .errors()
            .invalidArgument(
                "The lab doesn't simulate the parameter "
                    + refused
                    + ". Name the entry with User and ExtendedRights.");
      }
    }
    Principal user = user(call, cmdlet);
    List<Ace> entries = new ArrayList<>();
    for (Right right : namedRights(call, cmdlet)) {
      entries.add(new Ace(user, right, call.flag("Deny")));
    }
    return entries;
  }

  /** The principal that -User names. */
  static Principal user(CmdletCall call, ExchangeCmdlet cmdlet) {
    String text = call.text("User");
    if (text == null || text.isBlank()) {
      throw cmdlet.errors().missing("User");
    }
    return Principals.find(text, cmdlet.organisation())
        .orElseThrow(
            () ->
                cmdlet
                    .errors()
                    .refusal(
                        "ManagementObjectNotFoundException",
                        "NotSpecified",
                        "User or group \""
                            + text
                            + "\" wasn't found. Please make sure you've typed it correctly."));
  }

  private static Set<Right> namedRights(CmdletCall call, ExchangeCmdlet cmdlet) {
    Set<Right> rights = new LinkedHashSet<>();
    for (Object one : call.list("ExtendedRights")) {
      for (String name : one.toString().split(",")) {
        rights.add(right(name, cmdlet));
      }
    }
    List<String> access = call.list("AccessRights").stream().map(Object::toString).toList();
    for (String name : access) {
      if (!name.equals("ExtendedRight") && !name.equals("GenericAll")) {
        throw cmdlet
            .errors()
            .invalidArgument(
                "The lab doesn't simulate the access right " + name + ". Use ExtendedRights.");
      }
    }
    if (rights.isEmpty() && access.isEmpty()) {
      throw cmdlet
          .errors()
          .invalidArgument(
              "You must specify a value for the AccessRights or the ExtendedRights parameter.");
    }
    return rights.isEmpty() ? new LinkedHashSet<>(List.of(Right.values())) : rights;
  }

  private static Right right(String name, ExchangeCmdlet cmdlet) {
    return Right.named(name)
        .orElseThrow(
            () ->
                cmdlet
                    .errors()
                    .refusal(
                        "ManagementObjectNotFoundException",
                        "NotSpecified",
                        "The extended right \""
                            + name.strip()
                            + "\" couldn't be found. Please make sure you've typed it correctly."));
  }

  /** All entries of an object, inherited ones last. */
  static List<Shown> shown(AdObject object, String identity) {
    List<Shown> shown = new ArrayList<>();
    object.aces().forEach(ace -> shown.add(shown(ace, identity, false)));
    if (object.schema() == ReceiveConnectorSchema.SCHEMA) {
      INHERITED.forEach(ace -> shown.add(shown(ace, identity, true)));
    }
    return shown;
  }

  static Shown shown(Ace ace, String identity, boolean inherited) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("AccessRights", List.of("ExtendedRight"));
    properties.put("ExtendedRights", List.of(TextValue.extendedRight(ace.right().adName())));
    properties.put("ChildObjectTypes", null);
    properties.put("InheritedObjectType", null);
    properties.put("Properties", null);
    properties.put("Deny", ace.deny());
    properties.put("InheritanceType", inherited ? "All" : "None");
    properties.put("User", TextValue.account(ace.user().name()));
    properties.put("Identity", identity);
    properties.put("IsInherited", inherited);
    properties.put("IsValid", true);
    properties.put("ObjectState", "Unchanged");
    return new Shown(
        "Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject",
        properties,
        identity);
  }
}
