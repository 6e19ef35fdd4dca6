package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.List;

/** The Windows services of the server. */
public interface WindowsServices {

  List<Service> services();

  void start(String name);

  void stop(String name);

  /** Gives a service another display name and another way to start. */
  void configure(String name, String displayName, StartType startType);

  /** When a service starts. */
  enum StartType {
    Automatic,
    Manual,
    Disabled
  }

  /** A service and whether it runs. */
  record Service(String name, String displayName, boolean running, StartType startType) {

    Service running(boolean runs) {
      return new Service(name, displayName, runs, startType);
    }
  }

  /** The services of an Exchange server as setup leaves them, with nothing behind them. */
  static WindowsServices standalone() {
    return new StandaloneServices();
  }
}
