package dev.relaylab.server.transport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Looks at a host's certificate as closely as the Send connector demands, and remembers why not.
 */
final class PeerTrust implements X509TrustManager {
  private static final int DNS_NAME = 2;
  private final TlsDemand demand;
  private final SmtpCourier.Authorities authorities;
  private String reason;

  PeerTrust(TlsDemand demand, SmtpCourier.Authorities authorities) {
    this.demand = demand;
    this.authorities = authorities;
  }

  /** UntrustedRoot or SubjectMismatch; null when there was nothing to object to. */
  String reason() {
    return reason;
  }

  /** A context with this trust; its TLS sessions can be resumed as long as it is used. */
  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (NoSuchAlgorithmException | KeyManagementException noTls) {
      throw new IllegalStateException("This Java has no TLS: " + noTls.getMessage(), noTls);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (demand.trustedAuthority() && !trusted(chain)) {
      refuse("UntrustedRoot");
    }
    if (!demand.acceptsNames(names(chain[0]))) {
      refuse("SubjectMismatch");
    }
  }

  private void refuse(String why) throws CertificateException {
    reason = why;
    throw new CertificateException(why);
  }

  /** Each certificate is signed by the next, and one of them by an authority. */
  private boolean trusted(X509Certificate[] chain) throws CertificateException {
    try {
      Collection<X509Certificate> roots = authorities.trusted();
      for (int i = 0; i < chain.length; i++) {
        chain[i].checkValidity();
        if (roots.stream().anyMatch(signedBy(chain[i]))) {
          return true;
        }
        if (i + 1 < chain.length) {
          chain[i].verify(chain[i + 1].getPublicKey());
        }
      }
      return false;
    } catch (GeneralSecurityException broken) {
      return false;
    } catch (IOException unreadable) {
      throw new CertificateException(unreadable);
    }
  }

  private static Predicate<X509Certificate> signedBy(X509Certificate child) {
    return authority -> {
      try {
        child.verify(authority.getPublicKey());
        return true;
      } catch (GeneralSecurityException other) {
        return false;
      }
    };
  }

  private static List<String> names(X509Certificate certificate) throws CertificateException {
    List<String> names = new ArrayList<>();
    if (certificate.getSubjectAlternativeNames() != null) {
      for (List<?> name : certificate.getSubjectAlternativeNames()) {
        if (name.get(0).equals(DNS_NAME)) {
          names.add((String) name.get(1));
        }
      }
    }
    return names;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("This side is the client.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
