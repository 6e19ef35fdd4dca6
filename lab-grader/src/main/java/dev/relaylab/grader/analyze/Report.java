package dev.relaylab.grader.analyze;

import java.util.List;

/** The result of an analysis: a tree for people, and the trials one by one for programs. */
public record Report(String target, Conclusion conclusion, List<Step> steps, List<Tried> tried) {}
