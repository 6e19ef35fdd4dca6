package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * The client's side of TLS as a script asks for it. By a callback it says that it takes any
 * certificate; without one the lab's certificates, which no Windows knows, are refused.
 */
final class Tls {
  private static final int HANDSHAKE = 5_000;

  private final boolean anyCertificate;
  private SSLSocket secured;

  Tls(boolean anyCertificate) {
    this.anyCertificate = anyCertificate;
  }

  /** Puts TLS around a connection. */
  Socket around(Socket plain, String host) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anything()}, null);
      SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
      socket.setSoTimeout(HANDSHAKE);
      socket.startHandshake();
      if (!anyCertificate) {
        socket.close();
        throw PsException.called(
            "AuthenticateAsClient",
            1,
            "The remote certificate is invalid according to the validation procedure.",
            "AuthenticationException");
      }
      secured = socket;
      return socket;
    } catch (IOException | GeneralSecurityException failed) {
      throw PsException.called(
          "AuthenticateAsClient",
          1,
          "The handshake failed due to an unexpected packet format.",
          "IOException");
    }
  }

  boolean isOn() {
    return secured != null;
  }

  String protocol() {
    return secured == null ? "None" : secured.getSession().getProtocol().replace("v1.", "1");
  }

  /** The server's certificate, or null before the handshake. */
  Object certificate() {
    try {
      return secured == null
          ? null
          : shown((X509Certificate) secured.getSession().getPeerCertificates()[0]);
    } catch (IOException none) {
      return null;
    }
  }

  private static PsCustomObject shown(X509Certificate certificate) {
    return new PsCustomObject(
            List.of(
                "System.Security.Cryptography.X509Certificates.X509Certificate", "System.Object"))
        .set("Subject", certificate.getSubjectX500Principal().getName())
        .set("Issuer", certificate.getIssuerX500Principal().getName());
  }

  /** Any certificate: whether it is taken is the script's word. */
  private static final class Anything implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
