package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.directory.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cmdlet call in canonical form: full parameter names, quoted values, no pipeline. */
final class CommandText {

  private CommandText() {}

  static String of(String cmdlet, Map<String, Object> parameters) {
    StringBuilder text = new StringBuilder(cmdlet);
    parameters.forEach(
        (name, value) ->
            text.append(" -")
                .append(name)
                .append(value instanceof Boolean ? ":" : " ")
                .append(value(value)));
    return text.toString();
  }

  /** A value as a PowerShell literal that converts back to the same value. */
  static String value(Object value) {
    if (value == null) {
      return "$null";
    }
    if (value instanceof Boolean bool) {
      return bool ? "$true" : "$false";
    }
    if (value instanceof Number number) {
      return number.toString();
    }
    if (value instanceof ByteSize size) {
      return Long.toString(size.bytes());
    }
    if (value instanceof Unlimited<?> limit) {
      return limit.isUnlimited() ? "'Unlimited'" : value(limit.value());
    }
    if (value instanceof Duration span) {
      return quoted(ValueTypes.printTimeSpan(span));
    }
    if (value instanceof SecretType.Secret secret) {
      return secure(secret.text());
    }
    if (value instanceof Credential credential) {
      return "(New-Object System.Management.Automation.PSCredential("
          + quoted(credential.user())
          + ", "
          + secure(credential.password())
          + "))";
    }
    if (value instanceof ListChange change) {
      return "@{Add=" + list(change.add()) + ";Remove=" + list(change.remove()) + "}";
    }
    if (value instanceof Set<?> flags) {
      return flags.isEmpty() ? "'None'" : list(List.copyOf(flags));
    }
    if (value instanceof List<?> list) {
      return list(list);
    }
    return quoted(value.toString());
  }

  private static String secure(String text) {
    return "(ConvertTo-SecureString " + quoted(text) + " -AsPlainText -Force)";
  }

  private static String list(List<?> values) {
    return values.isEmpty()
        ? "@()"
        : String.join(",", values.stream().map(CommandText::value).toList());
  }

  /** In single quotes; PowerShell takes the typographic ones for quotes too, so all are doubled. */
  private static String quoted(String text) {
    return "'" + text.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
  }
}
