package dev.relaylab.grader.probe;

import java.io.IOException;

/**
 * A connection to an SMTP server, however it is made: over a socket, or to the engine in memory.
 */
public interface SmtpLine extends AutoCloseable {

  /**
   * Sends text; lines end in CRLF already.
   *
   * @throws IOException when the server has closed
   */
  void send(String text) throws IOException;

  /**
   * The next whole reply, its lines joined by CRLF, without the last CRLF.
   *
   * @return null when the server has closed
   */
  String reply() throws IOException;

  /** Goes over to TLS after the server has answered 220 to STARTTLS. */
  void startTls() throws IOException;

  @Override
  void close() throws IOException;
}
