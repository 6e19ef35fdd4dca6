package dev.relaylab.exercises.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

  private static String plain(int width, String... lines) {
    return TerminalText.of(Lesson.parse(String.join("\n", lines)), width, false);
  }

  @Test
  void headingsAndParagraphs() {
    assertThat(
            plain(
                24,
                "= A title",
                ":attribute: left out",
                "// so is this",
                "",
                "Words that go on",
                "and on in _one_ paragraph, *boldly*.",
                "",
                "== Below"))
        .isEqualTo(
            """
            A title
            =======

            Words that go on and on
            in one paragraph,
            boldly.

            Below
            -----
            """);
  }

  @Test
  void codeKeepsItsMarksInside() {
    assertThat(plain(80, "Type `lab map`, or `Get_My_Mail`, or `a*b*c`; 2*3*4 is 24."))
        .isEqualTo("Type \"lab map\", or Get_My_Mail, or a*b*c; 2*3*4 is 24.\n");
  }

  @Test
  void linksShowWhereTheyLead() {
    assertThat(plain(80, "See https://example.org/x[the page], and <<other,there>>."))
        .isEqualTo("See the page (https://example.org/x), and there.\n");
  }

  @Test
  void listingsAreNeverWrapped() {
    assertThat(
            plain(
                20,
                "Before.",
                "[source,console]",
                "----",
                "$ lab on STRANGER telnet mail 25",
                "",
                "= no heading here",
                "----",
                " lab map --at @7"))
        .isEqualTo(
            """
            Before.

                $ lab on STRANGER telnet mail 25

                = no heading here

                lab map --at @7
            """);
  }

  @Test
  void listsTermsAndRemarks() {
    assertThat(
            plain(
                30,
                "* one item that goes on for more than a line",
                "* two",
                "",
                ". first",
                ". second",
                "",
                "`550`:: A refusal, and a final one.",
                "",
                "NOTE: Take note.",
                "",
                "[TIP]",
                "====",
                "Try.",
                "",
                "Again.",
                "===="))
        .isEqualTo(
            """
              * one item that goes on for
                more than a line
              * two
              1. first
              2. second

              550
                  A refusal, and a final
                  one.

            NOTE
              Take note.

            TIP
              Try.

              Again.
            """);
  }

  @Test
  void aTableStandsSideBySideWhereItFits() {
    String[] table = {
      "[cols=\"1,1,1\"]", "|===", "| |A |B", "", "|counts as", "|a stranger", "|one of `us`", "|==="
    };

    assertThat(plain(60, table))
        .isEqualTo(
            "              A            B\n"
                + "  ---------   ----------   ---------\n"
                + "  counts as   a stranger   one of us\n");
    assertThat(plain(30, table))
        .isEqualTo(
            """
              counts as
                A: a stranger
                B: one of us
            """);
  }

  @Test
  void stylesAreUsedOnlyWhereTheyMayBe() {
    Lesson lesson = Lesson.parse("= Title\n\nA *strong* `word`.\n");

    assertThat(TerminalText.of(lesson, 80, true))
        .contains("\u001b[1mstrong\u001b[22m")
        .contains("\u001b[36mword\u001b[39m");
    assertThat(TerminalText.of(lesson, 80, false)).doesNotContain("\u001b");
  }

  @Test
  void listingsKnowTheirLineInTheFile() {
    Lesson lesson = Lesson.parse("= T\n\n[source,transcript]\n----\nDESK> hostname\n----\n");

    assertThat(lesson.blocks()).hasSize(2);
    Block.Listing listing = (Block.Listing) lesson.blocks().get(1);
    assertThat(listing.transcript()).isTrue();
    assertThat(listing.line()).isEqualTo(5);
  }
}
