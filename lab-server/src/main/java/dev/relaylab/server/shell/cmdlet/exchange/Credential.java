package dev.relaylab.server.shell.cmdlet.exchange;

/** A user name and its password. */
record Credential(String user, String password) {}
