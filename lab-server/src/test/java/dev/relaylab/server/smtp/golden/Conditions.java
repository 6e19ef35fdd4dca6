package dev.relaylab.server.smtp.golden;

import dev.relaylab.server.smtp.BackPressure;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.TlsCertificates;
import dev.relaylab.server.transport.MessageSink;
import java.util.Locale;

/**
 * The server a dialogue is held with: {@code tls=none} has no certificate, {@code transport=down}
 * cannot hand a message on, {@code accounts=down} cannot check a password, {@code filter=on} knows
 * only alice, {@code pressure=medium} or {@code high} is short of resources.
 */
final class Conditions {

  private Conditions() {}

  static ReceiveServices of(Script script) {
    MessageSink sink = setting(script, "transport", "down") ? Conditions::down : new Labs.Kept();
    ReceiveServices services = Labs.services(sink);
    if (setting(script, "tls", "none")) {
      services = services.withCertificates(TlsCertificates.NONE);
    }
    if (setting(script, "accounts", "down")) {
      services =
          services.withAccounts(
              (organisation, name, password) -> {
                throw new IllegalStateException("no domain controller answers");
              });
    }
    String pressure = script.settings().getOrDefault("pressure", "normal");
    services.pressure().set(BackPressure.Level.valueOf(pressure.toUpperCase(Locale.ROOT)));
    return services;
  }

  private static boolean setting(Script script, String name, String value) {
    return value.equals(script.settings().get(name));
  }

  private static MessageSink.Acceptance down(Object message) {
    throw new IllegalStateException("nobody takes " + message.getClass().getSimpleName());
  }
}
