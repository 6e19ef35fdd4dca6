package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.ReceiveConnector;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Layers TLS over a connection, as the server. */
@FunctionalInterface
public interface Upgrade {
  Upgrade NONE =
      (socket, connector) -> {
        throw new IOException("no certificate");
      };

  /** Does the handshake and returns the socket to go on with. */
  SSLSocket start(Socket socket, ReceiveConnector connector) throws IOException;

  /** The certificate that a handshake on this connector shows, or null. */
  default X509Certificate certificate(ReceiveConnector connector) throws IOException {
    return null;
  }

  /** The domain that the client proved to be by a certificate the lab trusts, or null. */
  default String partner(SSLSession session) {
    return null;
  }
}
