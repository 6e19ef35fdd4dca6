package dev.relaylab.grader.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files that were handed in: those named, and those in the folders named. */
public final class Handed {

  private Handed() {}

  /**
   * All files, each folder's in the order of their names; hidden ones are passed over. What is no
   * file, or cannot be listed, is in the result too, so that it gets its row.
   *
   * @throws UngradableException when a path does not exist or a folder holds nothing
   */
  public static List<Path> in(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> found = inside(path);
        if (found.isEmpty()) {
          throw new UngradableException(
              "The folder " + path + " is empty. Put submissions or .ps1 scripts there.");
        }
        files.addAll(found);
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new UngradableException(
            "There is no file or folder " + path + ". Give what is to be graded.");
      }
    }
    return files;
  }

  private static List<Path> inside(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return !each.equals(folder) && hidden(each)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException why) {
            found.add(each);
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
