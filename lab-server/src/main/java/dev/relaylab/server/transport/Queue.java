package dev.relaylab.server.transport;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A queue of messages that wait for the same next hop. Thread-safe. */
public final class Queue {
  private final String name;
  private final String deliveryType;
  private final String nextHop;
  private final String connector;
  private final Map<Long, QueuedMessage> waiting = new LinkedHashMap<>();
  private boolean suspended;
  private boolean active;
  private String lastError = "";
  private Instant lastRetry;
  private Instant nextRetry;
  private Instant retrySince;
  private Instant wake = Instant.MAX;
  private Instant used = Instant.MIN;
  private boolean touched;
  private int failures;

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
  public synchronized String status() {
    if (suspended) {
      return "Suspended";
    }
    if (active) {
      return "Active";
    }
    return nextRetry != null ? "Retry" : "Ready";
  }

  public synchronized String lastError() {
    return lastError;
  }

  public synchronized Instant lastRetry() {
    return lastRetry;
  }

  public synchronized Instant nextRetry() {
    return nextRetry;
  }

  /** The messages that wait here, in the order they came. */
  public synchronized List<QueuedMessage> messages() {
    return List.copyOf(waiting.values());
  }

  public synchronized int size() {
    return waiting.size();
  }

  synchronized boolean suspended() {
    return suspended;
  }

  synchronized void suspend(boolean stop) {
    suspended = stop;
    touched = true;
    wake = nextRetry == null ? Instant.MIN : nextRetry;
  }

  synchronized void add(QueuedMessage message, Instant now) {
    waiting.put(message.id(), message);
    used = now;
    touched = true;
    wake = nextRetry == null ? Instant.MIN : nextRetry;
  }

  synchronized void drop(QueuedMessage message) {
    waiting.remove(message.id());
  }

  /** When somebody has to look at it again; empty queues sleep for ever. */
  synchronized Instant wake() {
    return suspended || waiting.isEmpty() ? Instant.MAX : wake;
  }

  /** Looked at again as soon as its own retry time allows. */
  synchronized void wakeUp() {
    touched = true;
    wake = nextRetry == null ? Instant.MIN : nextRetry;
  }

  synchronized void sleepUntil(Instant next) {
    wake = next;
  }

  /** Whether it has done nothing for so long that it need not be shown. */
  synchronized boolean idleSince(Instant moment) {
    return !suspended && waiting.isEmpty() && used.isBefore(moment);
  }

  /** One sender at a time: true when the caller may work on it now, and then has to release it. */
  synchronized boolean claim(Instant now) {
    if (active || wake().isAfter(now)) {
      return false;
    }
    active = true;
    touched = false;
    return true;
  }

  /** Whether something has come, or changed, since it was claimed or last {@link #seen}. */
  synchronized boolean touched() {
    return touched;
  }

  synchronized void seen() {
    touched = false;
  }

  /**
   * Ends the work on it.
   *
   * @param next when it is to be looked at again, unless something has changed since the claim
   */
  synchronized void release(Instant next, Instant now) {
    active = false;
    used = now;
    wake = next;
    if (touched) {
      wakeUp();
    }
    notifyAll();
  }

  /** Returns when nobody works on it. */
  synchronized void awaitIdle() throws InterruptedException {
    while (active) {
      wait();
    }
  }

  synchronized int failures() {
    return failures;
  }

  /** In Retry since this time, or null. */
  synchronized Instant retrySince() {
    return retrySince;
  }

  synchronized void failed(String error, Instant now, Instant next) {
    lastError = error;
    lastRetry = now;
    nextRetry = next;
    retrySince = retrySince == null ? now : retrySince;
    failures++;
  }

  synchronized void succeeded(Instant now) {
    lastError = "";
    lastRetry = now;
    nextRetry = null;
    retrySince = null;
    failures = 0;
  }

  /** Another twelve hours may pass until its messages are submitted anew. */
  synchronized void resubmitted(Instant now) {
    retrySince = now;
  }

  synchronized void retryNow() {
    nextRetry = null;
    wakeUp();
  }

  synchronized void note(String error) {
    lastError = error;
  }
}
