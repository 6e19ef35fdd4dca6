package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import java.util.function.Supplier;

/**
 * What the cmdlets work on beside the directory: the running server's queues, logs, services, event
 * log and network, a probe of its mail flow, the private keys of its certificates, and how far its
 * resources are used.
 */
public record ExchangeServerState(
    QueueView queues,
    TrackingView tracking,
    AgentLogView agents,
    WindowsServices services,
    EventLog events,
    Network network,
    MailflowProbe probe,
    PrivateKeys keys,
    Supplier<ResourceUse> resources) {

  /** A server of which nothing runs: empty queues, an empty log, nothing to connect to. */
  public static ExchangeServerState idle(LabServices lab) {
    Server server = lab.organisation().server();
    return new ExchangeServerState(
        QueueView.fresh(),
        TrackingView.empty(),
        AgentLogView.empty(),
        WindowsServices.standalone(),
        new EventLog(lab.clock()),
        Network.silent(server.name(), server.address()),
        MailflowProbe.silent(),
        PrivateKeys.inMemory(),
        () -> ResourceUse.LOW);
  }
}
