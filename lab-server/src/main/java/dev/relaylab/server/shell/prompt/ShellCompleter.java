package dev.relaylab.server.shell.prompt;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands the offers to the line editor. */
final class ShellCompleter implements Completer {
  private final Completion completion;

  ShellCompleter(Completion completion) {
    this.completion = completion;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    int order = 0;
    for (Completion.Offer offer : completion.offers(line.line().substring(0, line.cursor()))) {
      candidates.add(
          new Candidate(offer.text(), offer.text(), null, null, null, null, true, order++));
    }
  }
}
