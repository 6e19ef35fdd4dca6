package dev.relaylab.exercises.load;

import java.util.List;
import java.util.Optional;

/** Where a course's files come from: a folder, or the built-in ones. */
interface Source {

  /** A file's text, or empty when there is none; the name is relative to the course. */
  Optional<String> read(String name);

  /** The names of the files directly in a folder of the course. */
  List<String> list(String folder);

  /** How messages name a file. */
  String shown(String name);
}
