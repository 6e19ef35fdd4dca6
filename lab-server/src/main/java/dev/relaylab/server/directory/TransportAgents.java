package dev.relaylab.server.directory;

import java.util.List;

/**
 * Which transport agents of the Transport service run (Exchange: Get-TransportAgent): the antispam
 * agents where they are installed, and every agent until it is disabled.
 */
public final class TransportAgents {
  public static final String TRANSPORT_RULE = "Transport Rule Agent";
  public static final String SENDER_FILTER = "Sender Filter Agent";
  public static final String RECIPIENT_FILTER = "Recipient Filter Agent";

  /** The agents that the antispam script installs, in the order of their priority. */
  public static final List<String> ANTISPAM =
      List.of(
          "Content Filter Agent",
          "Sender Id Agent",
          SENDER_FILTER,
          RECIPIENT_FILTER,
          "Protocol Analysis Agent");

  private static final String CLASS = "msExchTransportAgent";

  private TransportAgents() {}

  public static boolean isInstalled(Organisation organisation, String agent) {
    return !ANTISPAM.contains(agent)
        || TransportServiceSchema.in(organisation)
            .get(TransportServiceSchema.ANTISPAM_AGENTS_ENABLED);
  }

  public static boolean runs(Organisation organisation, String agent) {
    return isInstalled(organisation, agent)
        && organisation.everything().stream()
            .filter(object -> object.schema().objectClass().equals(CLASS))
            .filter(object -> object.name().equalsIgnoreCase(agent))
            .allMatch(TransportAgents::isEnabled);
  }

  private static boolean isEnabled(AdObject agent) {
    return agent
        .schema()
        .property("Enabled")
        .map(property -> !Boolean.FALSE.equals(agent.get(property)))
        .orElse(true);
  }
}
