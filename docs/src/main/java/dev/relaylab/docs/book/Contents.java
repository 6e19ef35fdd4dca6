package dev.relaylab.docs.book;

import dev.relaylab.exercises.model.Course;
import dev.relaylab.exercises.model.Exercise;
import java.util.ArrayList;
import java.util.List;

/**
 * What the book holds, in the order in which it is read: the index page and the way between pages.
 */
record Contents(String title, List<Entry> entries) {
  static final String HOME = "index";
  private static final String ARROW = "<span aria-hidden=\"true\">%s</span>";

  /** A page by its file name and the name readers see. */
  record Entry(String name, String title) {}

  Contents {
    entries = List.copyOf(entries);
  }

  static Contents of(Course course, List<Page> further) {
    List<Entry> entries = new ArrayList<>();
    course.exercises().forEach(lesson -> entries.add(new Entry(lesson.id(), lesson.title())));
    further.forEach(page -> entries.add(new Entry(page.name(), page.title())));
    return new Contents(course.name(), entries);
  }

  /** The links of a page: home, the page before, the page after. */
  String navigation(String name, String label) {
    StringBuilder links =
        new StringBuilder("<nav class=\"book\" aria-label=\"" + label + "\">")
            .append(link(new Entry(HOME, title), "home", "%s"));
    int here = entries.stream().map(Entry::name).toList().indexOf(name);
    if (here > 0) {
      links.append(link(entries.get(here - 1), "prev", ARROW.formatted("←") + " %s"));
    }
    if (here + 1 < entries.size()) {
      links.append(link(entries.get(here + 1), "next", "%s " + ARROW.formatted("→")));
    }
    return links.append("</nav>\n").toString();
  }

  private static String link(Entry entry, String relation, String text) {
    return "<a class=\"%s\" href=\"%s.html\">%s</a>"
        .formatted(relation, entry.name(), text.formatted(Html.escaped(entry.title())));
  }

  /** The first page, as AsciiDoc. */
  static String index(Course course, List<Page> further) {
    StringBuilder page =
        new StringBuilder("= " + course.name() + "\n\n")
            .append("[.lead]\nEvery transcript in this book was run while the book was made: ")
            .append("what you read is what the lab answered.\n");
    String module = "";
    for (Exercise exercise : course.exercises()) {
      if (!exercise.module().equals(module)) {
        module = exercise.module();
        page.append("\n== ").append(module).append("\n\n[.lessons]\n");
      }
      page.append(
          ". link:%s.html[%s] [.facts]#%d minutes, %d points#%n"
              .formatted(exercise.id(), exercise.title(), exercise.minutes(), exercise.points()));
    }
    page.append("\n== Beyond the lessons\n\n");
    further.forEach(
        each -> page.append("* link:%s.html[%s]%n".formatted(each.name(), each.title())));
    return page.toString();
  }
}
