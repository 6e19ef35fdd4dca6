package dev.relaylab.server.transport;

import java.time.Instant;

/** A queue of messages that wait for the same next hop. */
public final class Queue {
  private final String name;
  private final String deliveryType;
  private final String nextHop;
  private final String connector;
  private volatile boolean suspended;
  private volatile String lastError = "";
  private volatile Instant lastRetry;
  private volatile Instant nextRetry;
  private volatile int failures;

  /**
   * @param name what stands after the server in its identity
   */
  Queue(String name, String deliveryType, String nextHop, String connector) {
    this.name = name;
    this.deliveryType = deliveryType;
    this.nextHop = nextHop;
    this.connector = connector;
  }

  public String name() {
    return name;
  }

  public String deliveryType() {
    return deliveryType;
  }

  public String nextHop() {
    return nextHop;
  }

  public String connector() {
    return connector;
  }

  /** Active, Ready, Retry or Suspended, as Get-Queue shows it. */
  public String status() {
    return suspended ? "Suspended" : nextRetry != null ? "Retry" : "Ready";
  }

  public String lastError() {
    return lastError;
  }

  public Instant lastRetry() {
    return lastRetry;
  }

  public Instant nextRetry() {
    return nextRetry;
  }

  boolean suspended() {
    return suspended;
  }

  void suspend(boolean stop) {
    suspended = stop;
  }

  /** Whether it may be tried at this time. */
  boolean due(Instant now) {
    return !suspended && (nextRetry == null || !nextRetry.isAfter(now));
  }

  int failures() {
    return failures;
  }

  void failed(String error, Instant now, Instant next) {
    lastError = error;
    lastRetry = now;
    nextRetry = next;
    failures++;
  }

  void succeeded(Instant now) {
    lastError = "";
    lastRetry = now;
    nextRetry = null;
    failures = 0;
  }

  void retryNow() {
    nextRetry = null;
  }

  void note(String error) {
    lastError = error;
  }
}
