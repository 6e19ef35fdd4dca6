package dev.relaylab.server.shell.format;

/** An object whose default view is a text of its own, such as a match of Select-String. */
public interface SelfPrinting {

  /** The text, of one line or several. */
  String printed();
}
