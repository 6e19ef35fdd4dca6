package dev.relaylab.server.smtp.tls;

import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;

/**
 * Any client certificate is let through the handshake, as a mail server does; it proves a domain
 * only when the lab's authority has signed it. A server's certificate must be the authority's.
 */
final class PartnerTrust implements X509TrustManager {
  private static final int DNS_NAME = 2;
  private final X509Certificate authority;

  PartnerTrust(X509Certificate authority) {
    this.authority = authority;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (!signed(chain[0])) {
      throw new CertificateException("not signed by " + authority.getSubjectX500Principal());
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[] {authority};
  }

  private boolean signed(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }

  String domainOf(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return chain[0] instanceof X509Certificate certificate && signed(certificate)
          ? dnsName(certificate)
          : null;
    } catch (SSLPeerUnverifiedException | CertificateException unproven) {
      return null;
    }
  }

  private static String dnsName(X509Certificate certificate) throws CertificateException {
    if (certificate.getSubjectAlternativeNames() == null) {
      return null;
    }
    for (List<?> name : certificate.getSubjectAlternativeNames()) {
      if (name.get(0).equals(DNS_NAME)) {
        return (String) name.get(1);
      }
    }
    return null;
  }
}
