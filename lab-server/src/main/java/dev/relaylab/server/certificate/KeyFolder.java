package dev.relaylab.server.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * Private keys as files that only their owner can read, in the workspace's folder of certificates,
 * which no submission holds. Nothing removes them: a certificate that was removed can come back by
 * an undo.
 */
public final class KeyFolder implements PrivateKeys {
  private final Path folder;

  /** Touches no file yet. */
  public KeyFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<PrivateKey> find(String keyId) {
    if (!has(keyId)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pem.readKey(file(keyId)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException broken) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(String keyId, PrivateKey key) {
    try {
      Files.createDirectories(folder);
      Pem.writeKey(file(keyId), key);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public boolean has(String keyId) {
    return Files.exists(file(keyId));
  }

  private Path file(String keyId) {
    return folder.resolve(keyId + ".key");
  }
}
