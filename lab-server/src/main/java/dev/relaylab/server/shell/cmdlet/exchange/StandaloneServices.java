package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services that remember whether they run. */
final class StandaloneServices implements WindowsServices {
  private static final Map<String, String> NAMES = names();
  private final Set<String> stopped = new LinkedHashSet<>();

  /** What setup of a Mailbox server leaves running, and the services of Windows it needs. */
  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("IISADMIN", "IIS Admin Service");
    names.put("MSExchangeADTopology", "Microsoft Exchange Active Directory Topology");
    names.put("MSExchangeAntispamUpdate", "Microsoft Exchange Anti-spam Update");
    names.put("MSExchangeDelivery", "Microsoft Exchange Mailbox Transport Delivery");
    names.put("MSExchangeEdgeSync", "Microsoft Exchange EdgeSync");
    names.put("MSExchangeFrontEndTransport", "Microsoft Exchange Frontend Transport");
    names.put("MSExchangeHM", "Microsoft Exchange Health Manager");
    names.put("MSExchangeImap4", "Microsoft Exchange IMAP4");
    names.put("MSExchangeIS", "Microsoft Exchange Information Store");
    names.put("MSExchangeMailboxAssistants", "Microsoft Exchange Mailbox Assistants");
    names.put("MSExchangeMailboxReplication", "Microsoft Exchange Mailbox Replication");
    names.put("MSExchangePop3", "Microsoft Exchange POP3");
    names.put("MSExchangeRepl", "Microsoft Exchange Replication");
    names.put("MSExchangeRPC", "Microsoft Exchange RPC Client Access");
    names.put("MSExchangeServiceHost", "Microsoft Exchange Service Host");
    names.put("MSExchangeSubmission", "Microsoft Exchange Mailbox Transport Submission");
    names.put("MSExchangeThrottling", "Microsoft Exchange Throttling");
    names.put("MSExchangeTransport", "Microsoft Exchange Transport");
    names.put("MSExchangeTransportLogSearch", "Microsoft Exchange Transport Log Search");
    names.put("W3SVC", "World Wide Web Publishing Service");
    names.put("WinRM", "Windows Remote Management (WS-Management)");
    return names;
  }

  @Override
  public synchronized List<Service> services() {
    return NAMES.entrySet().stream()
        .map(name -> new Service(name.getKey(), name.getValue(), !stopped.contains(name.getKey())))
        .toList();
  }

  @Override
  public synchronized void start(String name) {
    stopped.remove(name);
  }

  @Override
  public synchronized void stop(String name) {
    stopped.add(name);
  }
}
