package dev.relaylab.server.admin;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages' texts. Every value is escaped; a value that is not there is a fault. */
final class Templates {
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .nullValue("")
          .emptyStringIsFalse(true)
          .withLoader(name -> new StringReader(text(name + ".html")));

  String render(String name, Map<String, Object> values) {
    return compiled
        .computeIfAbsent(name, file -> compiler.compile(text(file + ".html")))
        .execute(values);
  }

  static String text(String file) {
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
