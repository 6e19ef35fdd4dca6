package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;

/** A script's output on this process's streams; nobody is there to answer a question. */
final class StandardStreams implements LabControl.ShellTerminal {

  @Override
  public void out(String text) {
    System.out.print(text);
    System.out.flush();
  }

  @Override
  public void err(String text) {
    System.err.print(text);
    System.err.flush();
  }

  @Override
  public String ask(String question) {
    return null;
  }
}
