package dev.relaylab.server.shell.format;

/**
 * What a Format cmdlet puts into the pipeline: a finished layout that is printed where the pipeline
 * ends, at the width found there.
 */
public interface FormatDocument {

  void print(LineSink sink);
}
