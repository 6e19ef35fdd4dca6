package dev.relaylab.docs.book;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.yaml.CourseException;
import dev.relaylab.server.OrganisationSpec;
import dev.relaylab.server.TrialLab;
import dev.relaylab.server.policy.map.MapPicture;
import dev.relaylab.server.policy.map.RelayMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/**
 * The course as a book of HTML pages that need nothing from elsewhere: a chapter a lesson, how
 * relay is decided, a reference, guides, and an index.
 */
public final class Book implements AutoCloseable {
  private static final Set<String> OWN_PAGES =
      Set.of(Contents.HOME, "relay", "reference", "author-guide", "instructor-guide");

  private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();
  private final Path out;

  /**
   * A book that is written to a folder.
   *
   * @param out is made when it is not there
   */
  public Book(Path out) {
    this.out = out;
  }

  /**
   * The pages whose transcripts are run: the lessons, and how relay is decided.
   *
   * @throws CourseException when an exercise has the name of a page of the book
   */
  public static List<Page> pages(Course course) {
    course.exercises().stream()
        .filter(exercise -> OWN_PAGES.contains(exercise.id()))
        .findFirst()
        .ifPresent(
            taken -> {
              throw new CourseException(
                  taken.lessonFile(),
                  0,
                  "The book has a page \"" + taken.id() + "\" of its own.",
                  "Give the exercise another id.");
            });
    List<Page> pages = new ArrayList<>(course.exercises().stream().map(Page::of).toList());
    pages.add(page("relay", "How relay is decided", resource("relay.adoc")));
    return pages;
  }

  /**
   * Writes all pages.
   *
   * @param runs of {@link #pages}
   */
  public void write(Course course, List<PageRun> runs) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("book.css"), resource("book.css"));
    Files.writeString(out.resolve("relay-map.svg"), relayMap());
    List<Page> further = new ArrayList<>();
    runs.stream()
        .map(PageRun::page)
        .filter(page -> course.exercises().stream().noneMatch(e -> e.id().equals(page.name())))
        .forEach(further::add);
    List<Page> plain =
        List.of(
            page("reference", "Cmdlet reference and fidelity ledger", Reference.page()),
            page("author-guide", "For course authors", resource("author-guide.adoc")),
            page("instructor-guide", "For instructors", resource("instructor-guide.adoc")));
    further.addAll(plain);
    Contents contents = Contents.of(course, further);
    for (PageRun run : runs) {
      write(contents, run.page().name(), run.page().title(), run.withOutput());
    }
    for (Page page : plain) {
      write(contents, page.name(), page.title(), page.source());
    }
    write(contents, Contents.HOME, course.name(), Contents.index(course, further));
  }

  /** What the chapter on relay shows: one printer relays. */
  private String relayMap() {
    try (TrialLab lab = TrialLab.begun(OrganisationSpec.anonymousRelay(), false, out)) {
      return MapPicture.of(
          RelayMap.of(lab.organisation()), lab.record().directory().current().number());
    }
  }

  private void write(Contents contents, String name, String title, String source)
      throws IOException {
    boolean home = name.equals(Contents.HOME);
    String body =
        TranscriptMarks.elements(asciidoctor.convert(source, options(home)))
            .replaceAll("<code>(-\\w+)</code>", "<code class=\"parameter\">$1</code>");
    Files.writeString(
        out.resolve(name + ".html"),
        resource("page.html")
            .replace("@title@", Html.escaped(home ? title : title + " · " + contents.title()))
            .replace("@name@", name)
            .replace("@top@", home ? "" : contents.navigation(name, "Book"))
            .replace("@bottom@", home ? "" : contents.navigation(name, "Book, below the page"))
            .replace("@body@", body));
  }

  private static Options options(boolean home) {
    Attributes attributes =
        Attributes.builder()
            .attribute("showtitle", "")
            .attribute(home ? "toc!" : "toc", home ? "" : "preamble")
            .attribute("toclevels", "2")
            .attribute("toc-title", "On this page")
            .build();
    return Options.builder().safe(SafeMode.SECURE).standalone(false).attributes(attributes).build();
  }

  private static Page page(String name, String title, String source) {
    return new Page(name, title, name + ".adoc", List.of(), source);
  }

  private static String resource(String name) {
    try (InputStream in = Book.class.getResourceAsStream("/dev/relaylab/docs/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " of the book cannot be read.", e);
    }
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
