package dev.relaylab.server.smtp.tls;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.DOMAIN_SECURE_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.TLS_CERTIFICATE_NAME;

import dev.relaylab.server.certificate.Issuer;
import dev.relaylab.server.certificate.Pem;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.smtp.TlsCertificates;
import dev.relaylab.server.smtp.host.Upgrade;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * A mail server's TLS: its certificate, signed by an authority that belongs to this lab alone. Keys
 * and certificates are made when TLS is first asked for and kept in a folder.
 */
public final class LabTls implements TlsCertificates, Upgrade {
  /** The authority's distinguished name. */
  public static final String AUTHORITY = ServerCertificate.LAB_AUTHORITY;

  private static final char[] PASSWORD = {};
  private final Path folder;
  private final String host;
  private final String subject;
  private final List<String> dnsNames;
  private SSLContext context;
  private X509Certificate certificate;
  private PartnerTrust partners;

  /**
   * The TLS of one server; touches no file yet. Servers with the same folder share its authority.
   *
   * @param folder where keys and certificates are kept, made when missing
   * @param otherNames more DNS names that the certificate is good for
   */
  public LabTls(Path folder, Server server, String... otherNames) {
    this.folder = folder;
    this.host = server.fqdn();
    this.subject = "CN=" + host;
    List<String> names =
        new ArrayList<>(List.of(server.fqdn(), server.name().toLowerCase(Locale.ROOT)));
    names.addAll(List.of(otherNames));
    this.dnsNames = List.copyOf(names);
  }

  /** The value of TlsCertificateName that names this certificate. */
  public String certificateName() {
    return "<I>" + AUTHORITY + "<S>" + subject;
  }

  /** True unless TlsCertificateName names a certificate that the server does not have. */
  @Override
  public boolean usableFor(ReceiveConnector connector) {
    String wanted = connector.get(TLS_CERTIFICATE_NAME);
    return wanted == null || wanted.isBlank() || plain(wanted).equals(plain(certificateName()));
  }

  private static String plain(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /** The authority's certificate as a PEM file, for clients that are to trust the lab. */
  public Path authorityCertificate() throws IOException {
    context();
    return authorityFile();
  }

  /** The authorities whose certificates the server trusts: the lab's own. */
  public List<X509Certificate> authorities() throws IOException {
    context();
    try {
      return List.of(Pem.readCertificates(authorityFile()));
    } catch (GeneralSecurityException broken) {
      throw new IOException("The lab's authority cannot be read: " + broken.getMessage(), broken);
    }
  }

  private Path authorityFile() {
    return folder.resolve("authority.pem");
  }

  @Override
  public X509Certificate certificate(ReceiveConnector connector) throws IOException {
    context();
    return certificate;
  }

  @Override
  public SSLSocket start(Socket socket, ReceiveConnector connector) throws IOException {
    return start(socket, connector, context());
  }

  /** As {@link #start(Socket, ReceiveConnector)}, with another certificate than its own. */
  SSLSocket start(Socket socket, ReceiveConnector connector, SSLContext with) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            with.getSocketFactory()
                .createSocket(
                    socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
    secure.setUseClientMode(false);
    secure.setWantClientAuth(connector.get(DOMAIN_SECURE_ENABLED));
    secure.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    secure.startHandshake();
    return secure;
  }

  private synchronized SSLContext context() throws IOException {
    if (context == null) {
      try {
        if (!Files.exists(file(".pem"))) {
          make();
        }
        context = load();
      } catch (GeneralSecurityException broken) {
        throw new IOException(
            "The lab's certificates in "
                + folder
                + " cannot be used: "
                + broken.getMessage()
                + ". Delete that folder; new ones are made.",
            broken);
      }
    }
    return context;
  }

  private Path file(String suffix) {
    return folder.resolve(host + suffix);
  }

  /** The certificates are written last: while they are missing nothing counts as made. */
  private void make() throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    Issuer issuer = new Issuer();
    synchronized (LabTls.class) {
      if (!Files.exists(authorityFile())) {
        KeyPair keys = issuer.newKeys();
        Pem.writeKey(folder.resolve("authority.key"), keys.getPrivate());
        Pem.writeCertificates(authorityFile(), issuer.authority(AUTHORITY, keys));
      }
    }
    X509Certificate authority = Pem.readCertificates(authorityFile())[0];
    KeyPair keys = issuer.newKeys();
    X509Certificate certificate =
        issuer.host(AUTHORITY, authorityKeys(authority), subject, keys, dnsNames);
    Pem.writeKey(file(".key"), keys.getPrivate());
    Pem.writeCertificates(file(".pem"), certificate, authority);
  }

  private KeyPair authorityKeys(X509Certificate authority)
      throws IOException, GeneralSecurityException {
    return new KeyPair(authority.getPublicKey(), Pem.readKey(folder.resolve("authority.key")));
  }

  private SSLContext load() throws IOException, GeneralSecurityException {
    X509Certificate[] chain = Pem.readCertificates(file(".pem"));
    certificate = chain[0];
    partners = new PartnerTrust(chain[chain.length - 1]);
    return context(Pem.readKey(file(".key")), chain, partners);
  }

  private static SSLContext context(PrivateKey key, X509Certificate[] chain, TrustManager trust)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setKeyEntry("host", key, PASSWORD, chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(keys.getKeyManagers(), new TrustManager[] {trust}, null);
    return made;
  }

  /** What starts TLS with another certificate and its key; clients are trusted as ever. */
  SSLContext contextOf(PrivateKey key, X509Certificate other) throws IOException {
    context();
    try {
      return context(key, new X509Certificate[] {other}, partners);
    } catch (GeneralSecurityException broken) {
      throw new IOException("The certificate cannot be used: " + broken.getMessage(), broken);
    }
  }

  @Override
  public String partner(SSLSession session) {
    return partners.domainOf(session);
  }

  /** What a host of this domain starts TLS with to prove itself to the server: mutual TLS. */
  public SSLContext partnerContext(String domain) throws IOException {
    context();
    try {
      Issuer issuer = new Issuer();
      X509Certificate authority = Pem.readCertificates(authorityFile())[0];
      KeyPair keys = issuer.newKeys();
      X509Certificate certificate =
          issuer.host(AUTHORITY, authorityKeys(authority), "CN=" + domain, keys, List.of(domain));
      return context(
          keys.getPrivate(),
          new X509Certificate[] {certificate, authority},
          new PartnerTrust(authority));
    } catch (GeneralSecurityException broken) {
      throw new IOException("No certificate for " + domain + ": " + broken.getMessage(), broken);
    }
  }
}
