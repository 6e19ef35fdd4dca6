package dev.relaylab.docs.book;

import dev.relaylab.exercises.transcript.Step;

/** A fresh lab at a page's start state, in which the page's steps are done one after the other. */
public interface TranscriptLab extends AutoCloseable {

  /** Does one step and gives back all that was printed, errors among it. */
  String run(Step step);

  @Override
  void close();
}
