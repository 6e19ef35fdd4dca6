package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.List;

/** The Windows services of the server that mail flow needs. */
public interface WindowsServices {

  List<Service> services();

  void start(String name);

  void stop(String name);

  /** A service and whether it runs. */
  record Service(String name, String displayName, boolean running) {}

  /** The services of an Exchange server, all running, with nothing behind them. */
  static WindowsServices standalone() {
    return new StandaloneServices();
  }
}
