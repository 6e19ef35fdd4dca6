package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.function.Consumer;

/**
 * A program that a command line can start, as {@code nslookup.exe} is: it takes words and lines of
 * text and prints lines of text. It is found after functions, cmdlets and scripts, with or without
 * {@code .exe}.
 */
public interface Program {

  /** Its name without {@code .exe}. */
  String name();

  /**
   * Runs it.
   *
   * @param words the arguments as text, in the order they were written
   * @param input what the pipeline gave, each object as text; empty without a pipeline
   * @param output takes what it prints, line by line: the objects that the pipeline gets
   * @param complaints takes what it prints to its error stream
   * @return the exit status, which becomes {@code $LASTEXITCODE}
   */
  int run(
      List<String> words, List<String> input, Consumer<String> output, Consumer<String> complaints);
}
