package dev.relaylab.server.shell.format;

/**
 * What a Format cmdlet puts into the pipeline: a finished layout that is printed where the pipeline
 * ends, at the width found there.
 */
public interface FormatDocument {

  void print(LineSink sink);

  /**
   * What a layout is as a text: the name of the first of the objects that PowerShell makes it of.
   */
  String NAME = "Microsoft.PowerShell.Commands.Internal.Format.FormatStartData";
}
