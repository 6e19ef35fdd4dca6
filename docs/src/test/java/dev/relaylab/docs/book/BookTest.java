package dev.relaylab.docs.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renders the book once, over a lab that says nothing but its one line. */
class BookTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#[^\"]*)?\"");

  @TempDir static Path out;

  @BeforeAll
  static void render() throws IOException {
    Course course = CourseLoader.builtIn();
    FakeLab lab =
        new FakeLab()
            .answers(
                "Get-AcceptedDomain | Format-Table DomainName,DomainType -AutoSize", "<&> said");
    List<PageRun> runs = Book.pages(course).stream().map(page -> PageRun.of(page, lab)).toList();
    try (Book book = new Book(out)) {
      book.write(course, runs);
    }
  }

  @Test
  void hasAnIndexALessonAChapterAndTheReference() throws IOException {
    String index = page("index");
    for (String name :
        List.of(
            "is-it-open",
            "open-it",
            "close-it",
            "printer-relay",
            "prove-it",
            "relay",
            "reference",
            "author-guide",
            "instructor-guide")) {
      assertThat(index).contains("href=\"" + name + ".html\"");
      assertThat(page(name)).contains("<h1>").contains("href=\"index.html\"");
    }
  }

  @Test
  void everyLinkLeadsToAPageOfTheBookAndNothingIsFetchedFromElsewhere() throws IOException {
    TreeSet<String> targets = new TreeSet<>();
    try (Stream<Path> pages = Files.list(out)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
          targets.add(link.group(1));
        }
      }
    }
    assertThat(targets).contains("book.css");
    assertThat(targets).allSatisfy(target -> assertThat(out.resolve(target)).exists());
    assertThat(Files.readString(out.resolve("book.css"))).doesNotContain("url(", "@import");
  }

  @Test
  void showsPromptTypedTextAndOutputEachInItsOwnWay() throws IOException {
    assertThat(page("relay"))
        .contains(
            "<span class=\"prompt\">[PS] EX01&gt; </span><kbd><span>Get-AcceptedDomain</span>")
        .contains("</kbd>\n&lt;&amp;&gt; said\n")
        .contains("<kbd>MAIL FROM:&lt;a@elsewhere.example&gt;</kbd>")
        .doesNotContain("\uE000", "\uE001", "\uE002");
  }

  @Test
  void theReferenceHasEveryParameterWithItsFidelity() throws IOException {
    assertThat(page("reference"))
        .contains("<h3 id=\"_new_receiveconnector\">New-ReceiveConnector</h3>")
        .containsPattern("<tr><td><code[^>]*>-RemoteIPRanges</code>.*<td class=\"real\">real</td>")
        .contains("<strong>refused</strong>");
  }

  @Test
  void aPageNamesTheOneBeforeAndTheOneAfter() throws IOException {
    assertThat(page("open-it"))
        .contains("class=\"prev\" href=\"is-it-open.html\"")
        .contains("class=\"next\" href=\"close-it.html\"");
    assertThat(page("is-it-open")).doesNotContain("class=\"prev\"");
  }

  @Test
  void theAuthorGuideShowsThreeDotsAsTheyAreTyped() throws IOException {
    assertThat(page("author-guide")).contains("<code>...</code> alone stands for any lines");
  }

  @Test
  void anExerciseCannotTakeTheNameOfAPageOfTheBook() {
    Course course = CourseLoader.builtIn();
    Exercise first = course.exercises().get(0);
    Exercise taken =
        new Exercise(
            "reference",
            first.title(),
            first.module(),
            first.minutes(),
            first.task(),
            first.gate(),
            first.start(),
            first.lesson(),
            "reference/lesson.adoc",
            first.goals(),
            first.hints(),
            first.misconceptions(),
            first.solution(),
            first.alternatives());

    assertThatThrownBy(() -> Book.pages(new Course(course.name(), List.of(taken))))
        .hasMessageContaining("reference/lesson.adoc")
        .hasMessageContaining("another id");
  }

  private static String page(String name) throws IOException {
    return Files.readString(out.resolve(name + ".html"));
  }
}
