package dev.relaylab.exercises.yaml;

import dev.relaylab.server.command.PlainWords;

/** A mistake in a course file: where it is, what is wrong, and what to write instead. */
public final class CourseException extends RuntimeException implements PlainWords {
  private static final long serialVersionUID = 1L;
  private final String file;
  private final int line;

  /**
   * @param file as the author knows it
   * @param line 1 for the first, 0 when the whole file is meant
   * @param what one sentence
   * @param remedy one sentence
   */
  public CourseException(String file, int line, String what, String remedy) {
    super((line > 0 ? file + ":" + line : file) + ": " + what + " " + remedy);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
