package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes recipients by a filter, which was written by hand or follows from conditions; of an
 * email address policy, one template is the primary one.
 */
final class FilteredTrait implements SettingsTrait {
  private static final String PRIMARY = "SMTP:";

  @Override
  public List<Map<String, Object>> views(
      AdObject filtered, CmdletCall call, Organisation organisation) {
    boolean byHand = text(filtered, "IncludedRecipients").isEmpty();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("RecipientFilter", text(filtered, "RecipientFilter").strip().replace('"', '\''));
    view.put("RecipientFilterType", byHand ? "Custom" : "Precanned");
    if (filtered.schema().property("EnabledEmailAddressTemplates").isPresent()) {
      view.put("EnabledPrimarySMTPAddressTemplate", primary(filtered));
    }
    return List.of(view);
  }

  /** The template in capitals, without its prefix; the one that was set by itself where none is. */
  private static String primary(AdObject policy) {
    return Types.texts(value(policy, "EnabledEmailAddressTemplates")).stream()
        .filter(template -> template.startsWith(PRIMARY))
        .map(template -> template.substring(PRIMARY.length()))
        .findFirst()
        .orElse(text(policy, "EnabledPrimarySMTPAddressTemplate"));
  }

  private static String text(AdObject filtered, String property) {
    Object value = value(filtered, property);
    return value == null ? "" : value.toString();
  }

  private static Object value(AdObject filtered, String property) {
    return filtered.get(filtered.schema().property(property).orElseThrow());
  }
}
