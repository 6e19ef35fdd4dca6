package dev.relaylab.server.shell.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** A host that writes down what comes, one line each; it answers what it was told to. */
final class Recorder implements Host {
  final List<String> lines = new ArrayList<>();
  final List<Object> objects = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  final Deque<String> answers = new ArrayDeque<>();
  private final StringBuilder hostLine = new StringBuilder();

  /** One object on one line: text as it is, a list in braces. */
  static String line(Object value) {
    if (value == null) {
      return "$null";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Recorder::line).collect(Collectors.joining(", ", "{", "}"));
    }
    return Text.of(value);
  }

  @Override
  public void output(Object value) {
    objects.add(value);
    lines.addAll(line(value).lines().toList());
  }

  @Override
  public void finish() {
    if (hostLine.length() > 0) {
      host("", true);
    }
  }

  @Override
  public void host(String text, boolean newLine) {
    hostLine.append(text);
    if (newLine) {
      lines.add("host: " + hostLine);
      hostLine.setLength(0);
    }
  }

  @Override
  public void warning(String message) {
    lines.add("warning: " + message);
  }

  @Override
  public void verbose(String message) {
    lines.add("verbose: " + message);
  }

  @Override
  public void error(String printed) {
    errors.add(printed);
    lines.add(
        "! "
            + printed
                .lines()
                .dropWhile(line -> line.startsWith("At ") || line.startsWith("+ "))
                .findFirst()
                .orElse(""));
  }

  @Override
  public String ask(String question) {
    return answers.poll();
  }

  @Override
  public void redirect(String file, boolean append, List<Object> values) {
    lines.add("file " + file + (append ? " gets more: " : ": ") + line(values));
  }
}
