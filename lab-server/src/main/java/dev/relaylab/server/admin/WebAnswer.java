package dev.relaylab.server.admin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the browser. */
record WebAnswer(int status, String type, byte[] body, Map<String, String> headers) {

  static WebAnswer html(int status, String text) {
    return of(status, "text/html; charset=utf-8", text);
  }

  static WebAnswer of(int status, String type, String text) {
    return new WebAnswer(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Sends the browser on to a page, with GET (RFC 9110 section 15.4.4). */
  static WebAnswer redirect(String path) {
    return redirect(path, Map.of());
  }

  static WebAnswer redirect(String path, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>(more);
    headers.put("Location", path);
    return new WebAnswer(303, "text/plain; charset=utf-8", new byte[0], headers);
  }
}
