package dev.relaylab.server.transport;

import java.util.List;
import java.util.Set;

/**
 * The SMTP envelope with its DSN parameters (RFC 5321, RFC 3461).
 *
 * @param sender the reverse-path without brackets, empty for the null reverse-path
 * @param ret {@code FULL}, {@code HDRS} or null
 * @param envid the ENVID parameter as it came, or null
 * @param body {@code 7BIT}, {@code 8BITMIME}, {@code BINARYMIME}
 */
public record Envelope(
    String sender,
    String ret,
    String envid,
    String body,
    boolean smtpUtf8,
    List<Recipient> recipients) {

  /**
   * One accepted recipient.
   *
   * @param notifyOn NEVER, or any of SUCCESS, FAILURE, DELAY; empty when the parameter was absent
   * @param orcpt the ORCPT parameter as it came, or null
   */
  public record Recipient(String address, Set<Notify> notifyOn, String orcpt) {}

  /** RFC 3461 section 4.1. */
  public enum Notify {
    SUCCESS,
    FAILURE,
    DELAY,
    NEVER
  }
}
