package dev.relaylab.server.shell.cmdlet.net;

import java.io.IOException;
import java.net.Socket;

/** Opens the connections that scripts ask for, or refuses them. */
@FunctionalInterface
public interface TcpDialler {

  /**
   * Connects.
   *
   * @throws IOException when nothing of this name listens there, or it may not be reached
   */
  Socket connect(String host, int port) throws IOException;
}
