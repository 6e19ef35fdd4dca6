package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.ReceiveConnector;

/** Whether a connector has a certificate to start TLS with. */
@FunctionalInterface
public interface TlsCertificates {
  TlsCertificates NONE = connector -> false;

  /** Answers from names alone; nothing is generated or loaded. */
  boolean usableFor(ReceiveConnector connector);
}
