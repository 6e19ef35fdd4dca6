package dev.relaylab.server.directory;

/** What a Receive connector offers or asserts about who a session is; in Exchange's print order. */
public enum AuthMechanism {
  Tls,
  Integrated,
  BasicAuth,
  BasicAuthRequireTLS,
  ExchangeServer,
  ExternalAuthoritative
}
