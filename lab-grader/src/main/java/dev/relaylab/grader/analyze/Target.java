package dev.relaylab.grader.analyze;

import dev.relaylab.grader.probe.SmtpLine;
import java.io.IOException;

/** The server that is asked, however it is reached. */
public interface Target {

  /** How a person names it: {@code EX01 192.0.2.10:25}. */
  String name();

  /** Its IP address as an address literal has it. */
  String address();

  /** A command that tells why the server answers as it does, or empty where nobody can tell. */
  default String explain(Tried tried) {
    return "";
  }

  /**
   * Opens a connection; the greeting is not read yet.
   *
   * @throws IOException when nothing answers there
   */
  SmtpLine connect(Source from) throws IOException;
}
