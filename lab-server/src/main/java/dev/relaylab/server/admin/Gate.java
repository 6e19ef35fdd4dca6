package dev.relaylab.server.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Who gets into the admin center: a browser that came by a link of {@code lab admin}. Each link is
 * good once; the browser then has a cookie for as long as the lab runs.
 *
 * <p>Another site in the same browser is kept out thrice: the cookie is SameSite=Strict (RFC
 * 6265bis section 5.6.7), each form carries the session's secret, and a Host that is no loopback
 * address of the lab is refused, so that a name that was made to point here (DNS rebinding) opens
 * nothing.
 */
final class Gate {
  private static final Duration TICKET_LASTS = Duration.ofMinutes(10);
  private static final int MOST_TICKETS = 100;
  private static final Pattern LOOPBACK =
      Pattern.compile("(127(\\.\\d{1,3}){3}|localhost|\\[::1\\])(:\\d{1,5})?");

  private final InstantSource clock;
  private final String cookie;
  private final Map<String, Instant> tickets = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /**
   * @param port keeps the cookies of two labs on one machine apart
   */
  Gate(InstantSource clock, int port) {
    this.clock = clock;
    this.cookie = "relaylab-" + port;
  }

  static String secret() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  static boolean isLoopback(String host) {
    return host != null && LOOPBACK.matcher(host).matches();
  }

  /** Lets one browser in, within ten minutes. */
  String ticket() {
    Instant now = clock.instant();
    tickets.values().removeIf(ends -> ends.isBefore(now));
    if (tickets.size() >= MOST_TICKETS) {
      tickets.clear();
    }
    String ticket = secret();
    tickets.put(ticket, now.plus(TICKET_LASTS));
    return ticket;
  }

  /** The cookie for the bearer of a ticket, ready for Set-Cookie; none for a used or wrong one. */
  Optional<String> enter(String ticket) {
    Instant ends = tickets.remove(ticket);
    if (ends == null || ends.isBefore(clock.instant())) {
      return Optional.empty();
    }
    String id = secret();
    sessions.put(id, new Session());
    return Optional.of(cookie + "=" + id + "; Path=/; HttpOnly; SameSite=Strict");
  }

  /**
   * @param cookies the Cookie headers of a request
   */
  Optional<Session> session(List<String> cookies) {
    for (String header : cookies) {
      for (String pair : header.split(";")) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2 && parts[0].equals(cookie) && sessions.containsKey(parts[1])) {
          return Optional.of(sessions.get(parts[1]));
        }
      }
    }
    return Optional.empty();
  }

  static boolean sameSecret(String wanted, String given) {
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
