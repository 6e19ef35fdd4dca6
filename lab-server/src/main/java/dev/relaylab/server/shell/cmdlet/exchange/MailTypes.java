package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * .NET's SmtpClient and what goes with it, as older mail scripts use them: they send through the
 * same client as Send-MailMessage, over the lab's network.
 */
final class MailTypes {
  private static final String CLIENT = "System.Net.Mail.SmtpClient";
  private static final String ATTACHMENT = "System.Net.Mail.Attachment";
  private final WindowsMailClient client;
  private final Path files;

  MailTypes(WindowsMailClient client, Path files) {
    this.client = client;
    this.files = files;
  }

  List<ScriptType> all() {
    return List.of(
        new Made(CLIENT, this::client),
        new Made(MailMessageObject.TYPE, MailMessageObject::new),
        new Made(MailAddresses.ADDRESS, MailTypes::address),
        new Made(ATTACHMENT, MailTypes::attachment));
  }

  private record Made(String fullName, Function<List<Object>, Object> maker) implements ScriptType {
    @Override
    public Object make(List<Object> arguments) {
      return maker.apply(arguments);
    }
  }

  private ScriptObject client(List<Object> arguments) {
    ScriptObject made =
        new ScriptObject(CLIENT)
            .with("Host", arguments.isEmpty() ? null : Types.text(arguments.get(0)))
            .with("Port", arguments.size() > 1 ? Types.INT.convert(arguments.get(1)) : 25)
            .with("UseDefaultCredentials", false)
            .with("Credentials", null)
            .with("Timeout", 100_000)
            .with("DeliveryMethod", "Network")
            .with("EnableSsl", false)
            .does("Dispose", none -> null);
    return made.does("Send", given -> send(made, given))
        .does("SendAsync", given -> send(made, given))
        .does("SendMailAsync", given -> send(made, given));
  }

  private static Object address(List<Object> arguments) {
    try {
      return arguments.size() > 1
          ? MailAddresses.address(Types.text(arguments.get(0)), Types.text(arguments.get(1)))
          : MailAddresses.address(arguments.isEmpty() ? "" : arguments.get(0));
    } catch (IllegalArgumentException bad) {
      throw PsException.called(".ctor", arguments.size(), bad.getMessage(), "FormatException");
    }
  }

  private static ScriptObject attachment(List<Object> arguments) {
    return new ScriptObject(ATTACHMENT)
        .with("Name", arguments.isEmpty() ? "" : Types.text(arguments.get(0)))
        .does("Dispose", none -> null)
        .showing(() -> arguments.isEmpty() ? "" : Types.text(arguments.get(0)));
  }

  private Object send(ScriptObject from, List<Object> arguments) {
    try {
      PsObject message =
          arguments.size() >= 4
              ? new MailMessageObject(arguments)
              : arguments.size() == 1 && arguments.get(0) instanceof PsObject given ? given : null;
      if (message == null) {
        throw new IndexOutOfBoundsException("SmtpClient.Send takes a message, or four texts");
      }
      client.send(mail(from, message));
      return null;
    } catch (Refusal refused) {
      throw PsException.called(
          "Send", arguments.size(), refused.error().message(), refused.error().exceptionClass());
    }
  }

  private OutgoingMail mail(PsObject from, PsObject message) {
    String host = Types.text(from.property("Host"));
    if (host == null || host.isBlank()) {
      throw MailErrors.of(
          "NotSpecified", "InvalidOperationException", "The SMTP host was not specified.");
    }
    if (message.property("From") == null) {
      throw MailErrors.of(
          "NotSpecified", "InvalidOperationException", "A from address must be specified.");
    }
    List<String> to = addresses(message.property("To"));
    if (to.isEmpty()
        && addresses(message.property("CC")).isEmpty()
        && addresses(message.property("Bcc")).isEmpty()) {
      throw MailErrors.of(
          "NotSpecified", "InvalidOperationException", "A recipient must be specified.");
    }
    return new OutgoingMail(
        host.strip(),
        (Integer) Types.INT.convert(from.property("Port")),
        Types.text(message.property("From")),
        to,
        addresses(message.property("CC")),
        addresses(message.property("Bcc")),
        Types.text(message.property("Subject")),
        message.property("Body") == null ? "" : Types.text(message.property("Body")),
        truth(message.property("IsBodyHtml")),
        OutgoingMail.charset(Types.text(message.property("BodyEncoding"))),
        Types.text(message.property("Priority")),
        Types.texts(message.property("DeliveryNotificationOptions")),
        Types.texts(message.property("Attachments")).stream()
            .map(name -> OutgoingMail.file(name, files))
            .toList(),
        (Credential) CredentialType.INSTANCE.convert(from.property("Credentials")),
        truth(from.property("EnableSsl")));
  }

  /** A property of type Boolean: a text that is not empty is true, as in a cast. */
  private static boolean truth(Object value) {
    return value instanceof String text ? !text.isEmpty() : (Boolean) Types.BOOL.convert(value);
  }

  /** A collection of addresses, of which each may itself be a list with commas. */
  private static List<String> addresses(Object collection) {
    List<String> addresses = new ArrayList<>();
    for (String text : Types.texts(collection)) {
      Arrays.stream(text.split("[,;]"))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .forEach(addresses::add);
    }
    return addresses;
  }
}
