package dev.relaylab.server.admin;

/** Answers one path. */
interface Page {
  WebAnswer answer(WebRequest request);
}
