package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the Get cmdlets of recipients share. */
abstract class GetRecipients extends ExchangeCmdlet {
  private static final int RESULT_SIZE = 1000;
  static final String MORE =
      "There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.";
  private final Schema[] schemas;

  GetRecipients(LabServices lab, CmdletSpec spec, Schema... schemas) {
    super(lab, spec);
    this.schemas = schemas.clone();
  }

  static Table table(String name, String synopsis, String identityType) {
    return Table.of(name, synopsis)
        .selectsAlone(identityType)
        .with(
            Parameter.named("Anr", Types.STRING, "Only those whose names or alias begin with this.")
                .in("AnrSet"))
        .named("Filter", Types.STRING, "Only those that an OPATH filter takes.")
        .named("ResultSize", Types.RESULT_SIZE, "How many at most; 1000 when left out.")
        .named("RecipientTypeDetails", Types.STRINGS, "Only recipients of these types.")
        .named("SortBy", Types.STRING, "The property to sort by.")
        .ignored(
            Types.STRING,
            "Taken; all recipients of the lab are in one place.",
            "OrganizationalUnit",
            "Credential")
        .ignored(
            Types.SWITCH,
            "Taken; the lab has one domain controller.",
            "ReadFromDomainController",
            "IgnoreDefaultScope");
  }

  /** Whether the call asks for anything the lab has. */
  boolean shows(CmdletCall call) {
    return true;
  }

  @Override
  final void process(CmdletCall call) {
    if (!shows(call)) {
      return;
    }
    OpathFilter filter = filter(call);
    List<DirectoryObject> found =
        selected(call, schemas).stream()
            .filter(object -> matchesAnr(object, call.text("Anr")))
            .map(this::shown)
            .filter(
                object -> isOf(object, "RecipientTypeDetails", call.list("RecipientTypeDetails")))
            .filter(object -> takes(object, call))
            .filter(filter::takes)
            .sorted(order(call.text("SortBy")))
            .toList();
    int size = call.value("ResultSize") instanceof Integer limit ? limit : RESULT_SIZE;
    found.stream().limit(size).forEach(call::write);
    if (found.size() > size) {
      call.warn(
          call.has("ResultSize")
              ? MORE
              : "By default, only the first 1000 items are returned. Use the ResultSize parameter to specify the number of items returned. To return all items, specify \"-ResultSize Unlimited\". Be aware that, depending on the actual number of items, returning all items can take a long time and consume a large amount of memory. Also, we don't recommend storing the results in a variable. Instead, pipe the results to another task or script to perform batch changes.");
    }
  }

  private OpathFilter filter(CmdletCall call) {
    String text = call.text("Filter");
    return text == null ? OpathFilter.ALL : RecipientFilter.check("Filter", text, errors());
  }

  /** The object as this cmdlet shows it. */
  DirectoryObject shown(AdObject object) {
    return new DirectoryObject(object, organisation());
  }

  private static Comparator<DirectoryObject> order(String property) {
    String key = property == null ? "Name" : property;
    return Comparator.comparing(
        object -> String.valueOf(object.property(key)), String.CASE_INSENSITIVE_ORDER);
  }

  /** Whether the object is one that the cmdlet's own filters ask for. */
  boolean takes(DirectoryObject object, CmdletCall call) {
    return true;
  }

  static boolean isOf(DirectoryObject object, String property, List<?> types) {
    return types.isEmpty()
        || types.stream()
            .anyMatch(
                type ->
                    List.of(type.toString().split("\\s*,\\s*")).stream()
                        .anyMatch(String.valueOf(object.property(property))::equalsIgnoreCase));
  }

  private static boolean matchesAnr(AdObject object, String anr) {
    if (anr == null) {
      return true;
    }
    String wanted = anr.toLowerCase(Locale.ROOT);
    for (String name :
        new String[] {
          object.name(),
          object.get(RecipientSchema.ALIAS),
          object.get(RecipientSchema.DISPLAY_NAME),
          object.get(RecipientSchema.PRIMARY_SMTP_ADDRESS)
        }) {
      if (name != null && name.toLowerCase(Locale.ROOT).startsWith(wanted)) {
        return true;
      }
    }
    return false;
  }
}
