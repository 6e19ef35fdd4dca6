package dev.relaylab.server.internet;

/** An MX record's answer: a host, and its preference, the lowest of which is tried first. */
public record MailExchanger(int preference, String host) {}
