package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsHashtable;
import dev.relaylab.server.shell.lang.PsList;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** .NET's MailMessage: its addresses are addresses, whatever a script sets them to. */
final class MailMessageObject implements ScriptType.Instance {
  static final String TYPE = "System.Net.Mail.MailMessage";
  private static final Set<String> ONE_ADDRESS = Set.of("from", "sender", "replyto");
  private static final Set<String> ADDRESSES = Set.of("to", "cc", "bcc", "replytolist");
  private final ScriptObject message;

  /**
   * @param given what the constructor got: none, or from and to, or subject and body as well
   */
  MailMessageObject(List<Object> given) {
    MailAddresses to = new MailAddresses();
    if (given.size() > 1) {
      to.addAll(given.get(1));
    }
    message =
        new ScriptObject(TYPE)
            .with(
                "From",
                given.isEmpty() ? null : MailAddresses.address(given.get(0), ".ctor", given.size()))
            .with("To", to)
            .with("CC", new MailAddresses())
            .with("Bcc", new MailAddresses())
            .with("ReplyToList", new MailAddresses())
            .with("ReplyTo", null)
            .with("Sender", null)
            .with("SubjectEncoding", null)
            .with("HeadersEncoding", null)
            .with("AlternateViews", new PsList())
            .with("Priority", "Normal")
            .with("DeliveryNotificationOptions", "None")
            .with("Subject", given.size() > 2 ? Types.text(given.get(2)) : "")
            .with("Body", given.size() > 3 ? Types.text(given.get(3)) : "")
            .with("BodyEncoding", null)
            .with("IsBodyHtml", false)
            .with("Headers", new PsHashtable())
            .with("Attachments", new PsList())
            .does("Dispose", none -> null);
  }

  @Override
  public boolean assign(String name, Object value) {
    String known = name.toLowerCase(Locale.ROOT);
    if (ADDRESSES.contains(known)) {
      return false;
    }
    boolean address = ONE_ADDRESS.contains(known) && value != null;
    return message.assign(name, address ? MailAddresses.address(value, "set_" + name, 1) : value);
  }

  @Override
  public Object call(String method, List<Object> arguments) {
    return message.call(method, arguments);
  }

  @Override
  public List<String> typeNames() {
    return message.typeNames();
  }

  @Override
  public List<String> propertyNames() {
    return message.propertyNames();
  }

  @Override
  public Object property(String name) {
    return message.property(name);
  }

  @Override
  public String toString() {
    return message.toString();
  }
}
