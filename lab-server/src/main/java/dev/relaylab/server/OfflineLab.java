package dev.relaylab.server;

import dev.relaylab.server.certificate.KeyFolder;
import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.journal.WorkspaceLock;
import dev.relaylab.server.mailbox.MemoryMailboxes;
import dev.relaylab.server.shell.cmdlet.exchange.EventLog;
import dev.relaylab.server.shell.cmdlet.exchange.ExchangeServerState;
import dev.relaylab.server.shell.cmdlet.exchange.MailflowProbe;
import dev.relaylab.server.shell.cmdlet.exchange.ResourceUse;
import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.transport.Courier;
import dev.relaylab.server.transport.Transport;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A workspace opened for the length of one verb, with nothing running. */
public final class OfflineLab implements LabControl {
  private final WorkspaceLock lock;
  private final Journal journal;
  private final LabRecord record;
  private final Workspace workspace;
  private ShellSessions shells;

  /** Takes over the lock. */
  public OfflineLab(Workspace workspace, WorkspaceLock lock) {
    this.workspace = workspace;
    this.lock = lock;
    this.journal = WorkspaceJournal.open(workspace);
    this.record =
        LabRecord.open(journal, workspace.properties(), LabClock.system(), new ShellRunner());
  }

  @Override
  public Map<String, Object> status() {
    return LabStatus.of(record, false, List.of(), List.of(), PortMap.twinsAvailable(), Map.of());
  }

  @Override
  public int shell(Script script, ShellTerminal terminal) {
    return shells().run(script, terminal);
  }

  @Override
  public Map<String, Object> objects(String session, String command) {
    return shells().answer(session, command);
  }

  private ShellSessions shells() {
    if (shells == null) {
      RecordServices services = new RecordServices(record, workspace.files(), ignored -> {});
      shells = new ShellSessions(record, workspace, state(), services, LabNetwork.unplugged());
    }
    return shells;
  }

  /** Queues and tracking are read from the workspace; nothing works on them. */
  private ExchangeServerState state() {
    Courier nobody =
        hop -> {
          throw new IOException("The lab does not run.");
        };
    Transport spooled =
        new Transport(
            new Transport.Settings(
                record.clock(),
                0,
                record.directory()::organisation,
                new MemoryMailboxes(),
                new ZoneHops(Zones.standard()),
                nobody,
                task -> {},
                workspace.spool(),
                null));
    spooled.resume();
    return new ExchangeServerState(
        TransportViews.queues(spooled),
        new TrackingFiles(workspace.logs().resolve("MessageTracking")),
        new AgentFiles(workspace.logs()),
        WindowsServices.standalone(),
        new EventLog(record.clock()),
        LabNetwork.unplugged(),
        MailflowProbe.silent(),
        new KeyFolder(workspace.certificates()),
        () -> ResourceUse.LOW);
  }

  @Override
  public void interrupt(String session) {
    shells().interrupt(session);
  }

  @Override
  public List<Map<String, Object>> mail(String address) {
    throw notRunning();
  }

  @Override
  public Object perform(String action, Map<String, Object> arguments) {
    throw notRunning();
  }

  private static LabUnavailableException notRunning() {
    return new LabUnavailableException("The lab does not run. Start it with: lab up --detach");
  }

  @Override
  public int begin(String exercise, List<String> commands) {
    return record.begin(exercise, commands).number();
  }

  @Override
  public Map<String, Object> undo(Integer to) {
    return Undo.on(record, to);
  }

  @Override
  public void evidence(Map<String, Object> data) {
    record.evidence(data);
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public void close() {
    journal.close();
    lock.close();
  }
}
