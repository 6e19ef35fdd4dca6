package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Redirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sends a command's streams elsewhere: to nothing, to a file, or into the output. */
final class Redirects {

  private Redirects() {}

  private record File(String name, boolean append, List<Object> values) {}

  static void around(
      Session session,
      List<Redirection> redirections,
      Consumer<Object> out,
      Consumer<Consumer<Object>> command) {
    if (redirections.isEmpty()) {
      command.accept(out);
      return;
    }
    Session.Streams streams = session.streams();
    Consumer<Object> output = out;
    Map<String, File> files = new LinkedHashMap<>();
    for (Redirection redirection : redirections) {
      Consumer<Object> target =
          redirection.target() == null ? out : target(session, redirection, files);
      String stream = redirection.stream();
      boolean all = stream.equals("*");
      if (all || stream.equals("1")) {
        output = redirection.target() == null ? output : target;
      }
      streams =
          new Session.Streams(
              all || stream.equals("2") ? target : streams.errors(),
              all || stream.equals("3") ? target : streams.warnings(),
              all || stream.equals("4") ? target : streams.verbose());
    }
    Session.Streams before = session.redirect(streams);
    try {
      command.accept(output);
    } finally {
      session.redirect(before);
      files
          .values()
          .forEach(file -> session.host.redirect(file.name(), file.append(), file.values()));
    }
  }

  private static Consumer<Object> target(
      Session session, Redirection redirection, Map<String, File> files) {
    Object target = session.evaluator.eval(redirection.target());
    if (target == null) {
      return ignored -> session.budget.step();
    }
    File file =
        files.computeIfAbsent(
            Text.of(target), name -> new File(name, redirection.append(), new ArrayList<>()));
    return value -> {
      session.budget.holdList(1);
      file.values().add(value);
    };
  }
}
