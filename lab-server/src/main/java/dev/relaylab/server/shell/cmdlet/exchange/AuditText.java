package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.ValueTypes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as the audit log prints them: several are parted by semicolons, secrets never shown. */
final class AuditText {
  private static final String SECRET = "System.Security.SecureString";

  private AuditText() {}

  static String of(Property<?> property, Object value) {
    boolean secret =
        property == RecipientSchema.PASSWORD
            || property == SendConnectorSchema.AUTHENTICATION_CREDENTIAL;
    return secret && value != null ? SECRET : of(value);
  }

  static String of(Object value) {
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    if (value instanceof Duration span) {
      return ValueTypes.printTimeSpan(span);
    }
    if (value instanceof SecretType.Secret) {
      return SECRET;
    }
    if (value instanceof Credential) {
      return "System.Management.Automation.PSCredential";
    }
    if (value instanceof Map<?, ?> table) {
      return table.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
          .collect(Collectors.joining("; ", "@{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(AuditText::of).collect(Collectors.joining(";"));
    }
    return value == null ? "" : value.toString();
  }
}
