package dev.relaylab.server.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes keys and signs certificates (RFC 5280). */
public final class Issuer {
  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private final SecureRandom random = new SecureRandom();

  public KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  /** RSA keys, as Exchange makes them. */
  public KeyPair newRsaKeys(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits, random);
    return generator.generateKeyPair();
  }

  public X509Certificate authority(String name, KeyPair keys)
      throws GeneralSecurityException, IOException {
    X509v3CertificateBuilder builder = builder(name, name, keys);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    return sign(builder, keys);
  }

  public X509Certificate host(
      String issuer, KeyPair issuerKeys, String subject, KeyPair keys, List<String> dnsNames)
      throws GeneralSecurityException, IOException {
    return host(builder(issuer, subject, keys), issuerKeys, dnsNames);
  }

  /** A certificate that its own key signs, good for five years as Exchange makes it. */
  public X509Certificate selfSigned(
      String subject, KeyPair keys, List<String> dnsNames, Instant from)
      throws GeneralSecurityException, IOException {
    Instant until = from.atZone(ZoneOffset.UTC).plusYears(5).toInstant();
    return host(builder(subject, subject, keys, from, until), keys, dnsNames);
  }

  /** A PKCS #10 request for a certificate (RFC 2986), in DER. */
  public static byte[] request(String subject, KeyPair keys, List<String> dnsNames)
      throws GeneralSecurityException, IOException {
    ExtensionsGenerator wanted = new ExtensionsGenerator();
    wanted.addExtension(Extension.subjectAlternativeName, false, names(dnsNames));
    try {
      return new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), keys.getPublic())
          .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, wanted.generate())
          .build(new JcaContentSignerBuilder(algorithm(keys)).build(keys.getPrivate()))
          .getEncoded();
    } catch (OperatorCreationException refused) {
      throw new GeneralSecurityException(refused);
    }
  }

  private static X509Certificate host(
      X509v3CertificateBuilder builder, KeyPair issuerKeys, List<String> dnsNames)
      throws GeneralSecurityException, IOException {
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
    builder.addExtension(Extension.subjectAlternativeName, false, names(dnsNames));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
    return sign(builder, issuerKeys);
  }

  private static GeneralNames names(List<String> dnsNames) {
    return new GeneralNames(
        dnsNames.stream()
            .map(name -> new GeneralName(GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  private X509v3CertificateBuilder builder(String issuer, String subject, KeyPair keys) {
    Instant now = Instant.now();
    return builder(issuer, subject, keys, now.minus(CLOCK_SKEW), now.plus(VALIDITY));
  }

  private X509v3CertificateBuilder builder(
      String issuer, String subject, KeyPair keys, Instant from, Instant until) {
    return new JcaX509v3CertificateBuilder(
        new X500Principal(issuer),
        new BigInteger(120, random).setBit(0),
        Date.from(from),
        Date.from(until),
        new X500Principal(subject),
        keys.getPublic());
  }

  private static String algorithm(KeyPair keys) {
    return keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair by)
      throws GeneralSecurityException, IOException {
    try {
      X509CertificateHolder signed =
          builder.build(new JcaContentSignerBuilder(algorithm(by)).build(by.getPrivate()));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(signed.getEncoded()));
    } catch (OperatorCreationException refused) {
      throw new GeneralSecurityException(refused);
    }
  }
}
