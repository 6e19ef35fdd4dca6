package dev.relaylab.server.shell.cmdlet.exchange;

/** How far the Transport service's resources are used (Exchange: back pressure). */
public enum ResourceUse {
  LOW("Low", 15),
  MEDIUM("Medium", 97),
  HIGH("High", 99);

  private final String text;
  private final int pressure;

  ResourceUse(String text, int pressure) {
    this.text = text;
    this.pressure = pressure;
  }

  /** The drive's use that stands for it, in hundredths. */
  int pressure() {
    return pressure;
  }

  @Override
  public String toString() {
    return text;
  }
}
