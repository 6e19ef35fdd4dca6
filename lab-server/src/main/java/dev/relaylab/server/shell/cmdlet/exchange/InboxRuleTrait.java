package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An Inbox rule belongs to a mailbox: the one that is named, or the administrator's own. */
final class InboxRuleTrait implements SettingsTrait {
  static final String OWN = "Administrator";

  @Override
  public AdObject made(AdObject rule, CmdletCall call, Organisation organisation) {
    AdObject next = rule;
    if (text(rule).isEmpty()) {
      next = SettingsCmdlet.with(rule, "Mailbox", OWN);
    }
    return next.named(text(next) + "\\" + call.text("Name"));
  }

  @Override
  public boolean names(AdObject rule, CmdletCall call, Organisation organisation) {
    String mailbox = call.text("Mailbox");
    return mailbox == null
        || new References("mailbox", List.of())
            .named(mailbox, organisation)
            .filter(text(rule)::equals)
            .isPresent();
  }

  @Override
  public List<Map<String, Object>> views(
      AdObject rule, CmdletCall call, Organisation organisation) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("Name", rule.name().substring(rule.name().indexOf('\\') + 1));
    view.put("MailboxOwnerId", text(rule));
    return List.of(view);
  }

  private static String text(AdObject rule) {
    Object value = rule.get(rule.schema().property("Mailbox").orElseThrow());
    return value == null ? "" : value.toString();
  }
}
