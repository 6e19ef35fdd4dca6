package dev.relaylab.server.smtp;

/** Whether the server is short of resources and refuses messages for now. */
@FunctionalInterface
public interface BackPressure {
  BackPressure NONE = () -> false;

  boolean high();
}
