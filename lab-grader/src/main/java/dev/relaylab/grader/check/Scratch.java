package dev.relaylab.grader.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the length of a check; gone afterwards with all that is in it. */
public record Scratch(Path folder) implements AutoCloseable {

  public static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("relay-lab"));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
