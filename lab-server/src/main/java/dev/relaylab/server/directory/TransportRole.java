package dev.relaylab.server.directory;

/** The service that owns a Receive connector. */
public enum TransportRole {
  HubTransport,
  FrontendTransport
}
