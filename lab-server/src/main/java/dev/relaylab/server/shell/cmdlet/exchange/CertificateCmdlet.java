package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the cmdlets of certificates share: finding one, showing it, giving it services. */
abstract class CertificateCmdlet extends ExchangeCmdlet {
  static final List<String> SERVICES =
      List.of("IMAP", "POP", "UM", "IIS", "SMTP", "Federation", "UMCallRouter");
  private static final String BY_THUMBPRINT = "Thumbprint";
  private final PrivateKeys keys;

  CertificateCmdlet(LabServices lab, PrivateKeys keys, CmdletSpec spec) {
    super(lab, spec);
    this.keys = keys;
  }

  /** The two ways to name a certificate, and the server that it is on. */
  static List<Parameter> identity(boolean needed) {
    Parameter thumbprint =
        Parameter.named(BY_THUMBPRINT, Types.STRING, "The certificate's thumbprint.")
            .at(1)
            .pipedByName()
            .in(BY_THUMBPRINT);
    Parameter identity =
        Parameter.named("Identity", Types.STRING, "The thumbprint, alone or as Server\\Thumbprint.")
            .in("Identity");
    return List.of(
        needed ? thumbprint.required() : thumbprint,
        needed ? identity.required() : identity,
        Parameter.named("Server", ServerType.INSTANCE, "The server.").in(BY_THUMBPRINT));
  }

  static Parameter services(String help) {
    Stream<String> words = Stream.concat(Stream.of("None"), SERVICES.stream());
    return Parameter.named(
        "Services", Types.someOf("AllowedServices", words.toArray(String[]::new)), help);
  }

  final PrivateKeys keys() {
    return keys;
  }

  final void checkServer(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
  }

  /** Null when the call names none. */
  final String thumbprint(CmdletCall call) {
    String typed = call.has(BY_THUMBPRINT) ? call.text(BY_THUMBPRINT) : call.text("Identity");
    if (typed == null) {
      return null;
    }
    int slash = typed.lastIndexOf('\\');
    if (slash >= 0) {
      Servers.check(typed.substring(0, slash), organisation(), errors());
    }
    return typed.substring(slash + 1).replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
  }

  final ServerCertificate named(CmdletCall call) {
    checkServer(call);
    String thumbprint = thumbprint(call);
    return ServerCertificate.find(organisation(), thumbprint == null ? "" : thumbprint)
        .orElseThrow(() -> missing(thumbprint));
  }

  final Refusal missing(String thumbprint) {
    return errors()
        .invalidOperation("The certificate with thumbprint " + thumbprint + " was not found.");
  }

  /** Errors that come back from the service that works on the store. */
  final Refusal special(String message) {
    return errors()
        .refusal(
            "InvalidOperationException",
            "InvalidArgument",
            "A special Rpc error occurs on server "
                + organisation().server().name()
                + ": "
                + message);
  }

  final void show(CmdletCall call, String thumbprint) {
    ServerCertificate.find(organisation(), thumbprint).ifPresent(found -> call.write(view(found)));
  }

  final Shown view(ServerCertificate certificate) {
    return new CertificateView(organisation(), keys, lab().clock().instant()).of(certificate);
  }

  /** The call's services in Exchange's order. */
  static List<String> chosen(CmdletCall call) {
    List<String> typed = Types.texts(call.value("Services"));
    return SERVICES.stream().filter(typed::contains).toList();
  }

  /** Asks whether a certificate is to be the internal transport certificate. */
  final boolean replacesDefault(CmdletCall call, ServerCertificate next) {
    if (call.flag("Force")) {
      return true;
    }
    ServerCertificate present = ServerCertificate.defaultOf(organisation()).orElse(next);
    return !present.thumbprint().equals(next.thumbprint())
        && call.shouldContinue(
            "Overwrite the existing default SMTP certificate?\n\nCurrent certificate: '"
                + present.thumbprint()
                + "' (expires "
                + DateText.of(present.notAfter())
                + ")\nReplace it with certificate: '"
                + next.thumbprint()
                + "' (expires "
                + DateText.of(next.notAfter())
                + ")");
  }

  /** The certificate with more services, and as the default where it is to be that. */
  static Organisation enable(
      Organisation organisation, ServerCertificate certificate, List<String> more, boolean first) {
    List<String> present = certificate.object().get(CertificateSchema.SERVICES);
    List<String> services =
        SERVICES.stream().filter(each -> present.contains(each) || more.contains(each)).toList();
    AdObject next = certificate.object().with(CertificateSchema.SERVICES, services);
    Organisation after = services.equals(present) ? organisation : organisation.put(next);
    if (!first) {
      return after;
    }
    for (ServerCertificate other : ServerCertificate.in(after)) {
      if (other.object().get(CertificateSchema.DEFAULT)) {
        after = after.put(other.object().with(CertificateSchema.DEFAULT, false));
      }
    }
    return certificate.madeBySetup()
        ? after
        : after.put(next.with(CertificateSchema.DEFAULT, true));
  }
}
