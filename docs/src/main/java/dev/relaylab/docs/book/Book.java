package dev.relaylab.docs.book;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/** The course as a book: a chapter a lesson, a reference, guides, and an index. */
public final class Book {
  private static final List<String> GUIDES = List.of("author-guide", "instructor-guide");

  private Book() {}

  /** Runs the transcripts of all lessons. */
  public static List<Chapter> run(Course course) throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    for (Exercise exercise : course.exercises()) {
      chapters.add(Chapter.run(exercise));
    }
    return chapters;
  }

  /** Writes the pages as HTML that needs nothing from elsewhere. */
  public static void write(Course course, List<Chapter> chapters, Path out) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("book.css"), resource("book.css"));
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
      for (Chapter chapter : chapters) {
        page(asciidoctor, out, chapter.exercise().id(), chapter.source());
      }
      page(asciidoctor, out, "reference", Reference.page());
      for (String guide : GUIDES) {
        page(asciidoctor, out, guide, resource(guide + ".adoc"));
      }
      page(asciidoctor, out, "index", index(course));
    }
  }

  private static void page(Asciidoctor asciidoctor, Path out, String name, String source)
      throws IOException {
    Attributes attributes =
        Attributes.builder()
            .attribute("stylesheet", "book.css")
            .attribute("linkcss", "")
            .attribute("copycss!", "")
            .attribute("stylesdir", ".")
            .attribute("sectanchors", "")
            .attribute("nofooter", "")
            .attribute("webfonts!", "")
            .attribute("toc", name.equals("reference") ? "left" : "auto")
            .attribute("toclevels", "1")
            .build();
    Options options =
        Options.builder().safe(SafeMode.SECURE).standalone(true).attributes(attributes).build();
    Files.writeString(out.resolve(name + ".html"), asciidoctor.convert(source, options));
  }

  private static String index(Course course) {
    StringBuilder page =
        new StringBuilder(
            "= "
                + course.name()
                + "\n\nEvery transcript in this book was run while the book was made.\n");
    String module = "";
    for (Exercise exercise : course.exercises()) {
      if (!exercise.module().equals(module)) {
        module = exercise.module();
        page.append("\n== ").append(module).append("\n\n");
      }
      page.append(". link:")
          .append(exercise.id())
          .append(".html[")
          .append(exercise.title())
          .append("] (")
          .append(exercise.minutes())
          .append(" minutes, ")
          .append(exercise.points())
          .append(" points)\n");
    }
    page.append(
        "\n== Reference\n\n* link:reference.html[Cmdlet reference and fidelity ledger]\n* link:author-guide.html[For course authors]\n* link:instructor-guide.html[For instructors]\n");
    return page.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Book.class.getResourceAsStream("/dev/relaylab/docs/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
