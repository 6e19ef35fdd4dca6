package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;

/** A network where nothing answers. */
record SilentNetwork(String machine, IpAddress address) implements Network {

  @Override
  public Socket connect(String host, int port) throws IOException {
    throw new ConnectException("Nothing runs.");
  }

  @Override
  public List<Answer> resolve(String name, String type) {
    return List.of();
  }
}
