package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.Issuer;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.PsObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A certificate that New-ExchangeCertificate is to make.
 *
 * @param subject its distinguished name
 * @param known what an earlier run of the call made: a certificate, or a request's certificate and
 *     the request; empty when nothing is made yet
 */
record NewCertificate(
    String subject,
    List<String> domains,
    String friendlyName,
    boolean exportable,
    int keySize,
    List<String> known) {
  private static final Set<Integer> KEY_SIZES = Set.of(1024, 2048, 4096);

  static NewCertificate of(CmdletCall call, Organisation organisation, ExchangeErrors errors) {
    int size = call.value("KeySize") instanceof Integer bits ? bits : 2048;
    String friendly = call.has("FriendlyName") ? call.text("FriendlyName") : "Microsoft Exchange";
    if (!KEY_SIZES.contains(size)) {
      throw errors.invalidArgument("The key size must be 1024, 2048 or 4096.");
    }
    if (friendly != null && friendly.length() > 63) {
      throw errors.invalidArgument("The friendly name must be shorter than 64 characters.");
    }
    PsObject renewed = call.value("Instance") instanceof PsObject object ? object : null;
    List<String> domains = domains(call, organisation, renewed);
    String subject = subject(call, organisation, renewed);
    String common = StoredCertificate.commonName(subject);
    if (common == null) {
      throw errors.invalidArgument("The subject name \"" + subject + "\" has no CN value.");
    }
    if (domains.stream().noneMatch(common::equalsIgnoreCase)) {
      domains.add(0, common);
    }
    List<String> known =
        renewed == null && call.has("Instance") ? Types.texts(call.value("Instance")) : List.of();
    return new NewCertificate(
        subject, List.copyOf(domains), friendly, call.flag("PrivateKeyExportable"), size, known);
  }

  private static String subject(CmdletCall call, Organisation organisation, PsObject renewed) {
    String typed =
        call.has("SubjectName")
            ? call.text("SubjectName")
            : renewed == null
                ? "CN=" + organisation.server().name()
                : renewed.property("Subject").toString();
    return typed.replaceAll("(?i)(^|,)(\\s*)S=", "$1$2ST=");
  }

  private static List<String> domains(
      CmdletCall call, Organisation organisation, PsObject renewed) {
    List<String> domains = new ArrayList<>(Types.texts(call.value("DomainName")));
    if (renewed != null && domains.isEmpty()) {
      domains.addAll(Types.texts(renewed.property("CertificateDomains")));
    }
    String server = organisation.server().fqdn();
    String name = organisation.server().name();
    boolean none =
        domains.isEmpty()
            && call.bound().keySet().stream().noneMatch(each -> each.startsWith("Include"));
    if (none || call.flag("IncludeServerNetBIOSName")) {
      add(domains, name);
    }
    if (none || call.flag("IncludeServerFQDN")) {
      add(domains, server);
    }
    for (AcceptedDomain domain : organisation.acceptedDomains()) {
      String plain = domain.domainName().replaceFirst("^\\*\\.", "");
      if (call.flag("IncludeAcceptedDomains")) {
        add(domains, plain);
      }
      if (call.flag("IncludeAutoDiscover")) {
        add(domains, "autodiscover." + plain);
      }
    }
    return domains;
  }

  private static void add(List<String> domains, String domain) {
    if (domains.stream().noneMatch(domain::equalsIgnoreCase)) {
      domains.add(domain);
    }
  }

  /** The certificate as the organisation holds it; a new one's key is kept. */
  AdObject selfSigned(PrivateKeys keys, Instant now) throws GeneralSecurityException {
    X509Certificate certificate =
        known.isEmpty() ? signed(newKeys(keys), now) : StoredCertificate.decoded(known.get(0));
    return StoredCertificate.of(certificate, friendlyName, exportable);
  }

  private KeyPair newKeys(PrivateKeys keys) throws GeneralSecurityException {
    KeyPair pair = new Issuer().newRsaKeys(keySize);
    keys.keep(PrivateKeys.id(pair.getPublic()), pair.getPrivate());
    return pair;
  }

  private X509Certificate signed(KeyPair pair, Instant now) throws GeneralSecurityException {
    try {
      return new Issuer().selfSigned(subject, pair, domains, now.truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException bad) {
      throw new GeneralSecurityException(bad.getMessage(), bad);
    }
  }

  /** The pending request, with the certificate that stands for it in the store. */
  AdObject request(PrivateKeys keys, Instant now) throws GeneralSecurityException {
    if (!known.isEmpty()) {
      return StoredCertificate.of(StoredCertificate.decoded(known.get(0)), friendlyName, exportable)
          .with(CertificateSchema.REQUEST, known.get(1));
    }
    try {
      KeyPair pair = newKeys(keys);
      byte[] request = Issuer.request(subject, pair, domains);
      return StoredCertificate.of(signed(pair, now), friendlyName, exportable)
          .with(CertificateSchema.REQUEST, Base64.getEncoder().encodeToString(request));
    } catch (IOException bad) {
      throw new GeneralSecurityException(bad.getMessage(), bad);
    }
  }
}
