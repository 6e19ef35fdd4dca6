package dev.relaylab.server.command;

/** An exception whose message is meant for people: it names the place and the remedy. */
public interface PlainWords {}
