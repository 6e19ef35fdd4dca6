package dev.relaylab.server.shell.lang;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** {@code [uri]}: an address of the web and its parts. */
final class UriValue {
  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "ftp", 21);

  private UriValue() {}

  static Object of(Object given) {
    String text = Text.of(given).strip();
    if (given == null || given instanceof ScriptObject) {
      return given;
    }
    try {
      URI uri = new URI(text);
      ScriptObject value = new ScriptObject("System.Uri");
      value
          .showing(() -> text)
          .with("OriginalString", text)
          .with("IsAbsoluteUri", uri.isAbsolute());
      return uri.isAbsolute() ? parts(value, uri) : value;
    } catch (URISyntaxException bad) {
      throw Problems.cannotConvert(
          given, "System.Uri", "Invalid URI: The format of the URI could not be determined.");
    }
  }

  private static ScriptObject parts(ScriptObject value, URI uri) {
    int usual = PORTS.getOrDefault(uri.getScheme(), -1);
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    String host = uri.getHost() == null ? "" : uri.getHost();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return value
        .with("AbsolutePath", path)
        .with("AbsoluteUri", uri.toString())
        .with("LocalPath", path)
        .with("Authority", port == usual ? host : host + ":" + port)
        .with("Host", host)
        .with("DnsSafeHost", host)
        .with("Port", port)
        .with("IsDefaultPort", port == usual)
        .with("Query", uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
        .with("Fragment", uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment())
        .with("Scheme", uri.getScheme());
  }
}
