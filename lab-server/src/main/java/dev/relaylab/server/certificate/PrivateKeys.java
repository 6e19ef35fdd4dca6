package dev.relaylab.server.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The private keys of one server, each found by its public key's identifier.
 *
 * <p>A key is secret: it never is a part of the organisation, the journal, an exported script or a
 * submission, all of which are shown to others and kept. These hold certificates, which are public.
 * So a journal leads to the same state wherever it is replayed; only where the keys are can TLS be
 * started with the certificates, as on a Windows computer whose store has a certificate without its
 * key.
 */
public interface PrivateKeys {

  Optional<PrivateKey> find(String keyId);

  void keep(String keyId, PrivateKey key);

  /** Whether there is such a key; it is not read for that. */
  boolean has(String keyId);

  /** The public key's identifier: SHA-1 over it in DER. */
  static String id(PublicKey key) {
    return digest(key.getEncoded());
  }

  /** SHA-1 in capital hexadecimal digits, as Windows prints a thumbprint. */
  static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
      return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Keys that are forgotten with the process: trials, grading, tests. */
  static PrivateKeys inMemory() {
    Map<String, PrivateKey> keys = new ConcurrentHashMap<>();
    return new PrivateKeys() {
      @Override
      public Optional<PrivateKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
      }

      @Override
      public void keep(String keyId, PrivateKey key) {
        keys.put(keyId, key);
      }

      @Override
      public boolean has(String keyId) {
        return keys.containsKey(keyId);
      }
    };
  }
}
