package dev.relaylab.server;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.journal.LabProperties;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.journal.WorkspaceLock;
import dev.relaylab.server.mailbox.Mailboxes;
import dev.relaylab.server.mailbox.StoredMail;
import dev.relaylab.server.shell.cmdlet.exchange.EventLog;
import dev.relaylab.server.shell.cmdlet.exchange.ExchangeServerState;
import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortException;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.log.ProtocolLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running lab: the server, the foreign exchangers, and everything a person can reach them by. */
public final class ExchangeLab implements LabControl {
  private static final int SENDERS = 8;
  private final Workspace workspace;
  private final WorkspaceLock lock;
  private final Journal journal;
  private final LabRecord record;
  private final boolean twins;
  private final PortMap ports;
  private final Mailboxes mailboxes;
  private final ProtocolLog protocolLog;
  private final Evidence evidence;
  private final EventLog events;
  private final MailFlow flow;
  private final ShellSessions shells;
  private final LabDoors doors = new LabDoors();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(ExchangeLab::workerThread);
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SENDERS, ExchangeLab::senderThread);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ScheduledFuture<?> heartbeat;

  private ExchangeLab(Workspace workspace, WorkspaceLock lock, LabSettings settings) {
    this.workspace = workspace;
    this.lock = lock;
    LabProperties properties = workspace.prepare();
    this.journal = WorkspaceJournal.open(workspace);
    this.record = LabRecord.open(journal, properties, LabClock.system(), new ShellRunner());
    this.twins = PortMap.twinsAvailable();
    this.ports =
        ServerPorts.of(
            properties.portOffset(),
            settings.realPorts(),
            twins,
            record.directory().organisation().server().address());
    this.events = new EventLog(record.clock());
    this.evidence = new Evidence(record::evidence);
    this.protocolLog = new ProtocolLog(workspace.logs());
    this.mailboxes = new Mailboxes(workspace.mailboxes());
    mailboxes.follow(record.directory().organisation());
    Pause pause = settings.fastClock() ? Pause.NONE : Pause.REAL;
    this.flow =
        new MailFlow(
            record,
            seed(properties),
            new MailFlow.Surroundings(
                ports,
                twins,
                workspace.certificates(),
                workspace.spool(),
                workspace.logs(),
                worker,
                senders,
                pause,
                protocolLog.and(evidence),
                mailboxes));
    RecordServices services = new RecordServices(record, workspace.files(), this::follow);
    ExchangeServerState state =
        new ExchangeServerState(
            TransportViews.queues(flow.transport()),
            new TrackingFiles(workspace.logs().resolve("MessageTracking")),
            WindowsServices.standalone(),
            events,
            flow.onServer(),
            TransportViews.probe(flow.transport()),
            flow.keys());
    this.shells = new ShellSessions(record, workspace, state, services);
    if (settings.services()) {
      openDoors(properties.portOffset());
    }
    flow.transport().resume();
    long beat = settings.fastClock() ? 200 : 1_000;
    this.heartbeat =
        worker.scheduleWithFixedDelay(
            flow.transport().queues()::nudge, beat, beat, TimeUnit.MILLISECONDS);
  }

  private static Thread workerThread(Runnable work) {
    Thread thread = new Thread(work, "transport");
    thread.setDaemon(true);
    return thread;
  }

  private static Thread senderThread(Runnable work) {
    Thread thread = new Thread(work, "sender");
    thread.setDaemon(true);
    return thread;
  }

  private static long seed(LabProperties properties) {
    return Long.parseUnsignedLong(properties.seed(), 16);
  }

  /**
   * Starts the lab of a workspace; returns when every listener answers.
   *
   * @throws JournalException when another process holds the workspace
   * @throws PortException when a port is taken; it names the lab that holds it, if one does
   */
  public static ExchangeLab start(Workspace workspace, LabSettings settings) {
    workspace.prepare();
    WorkspaceLock lock =
        WorkspaceLock.take(workspace)
            .orElseThrow(
                () ->
                    new JournalException(
                        "The workspace "
                            + workspace.folder()
                            + " is in use by another process. Stop it with lab down, or choose another with --workspace DIR."));
    try {
      return new ExchangeLab(workspace, lock, settings);
    } catch (PortException taken) {
      lock.close();
      throw new PortException(
          taken.getMessage() + LabDoors.holder(workspace.properties().portOffset()));
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private void openDoors(int offset) {
    try {
      doors.openMailboxes(mailboxes, ports, record.directory().organisation().server().address());
      doors.openNames(flow.zones(), ports);
      InetSocketAddress web = LabDoors.web(offset, twins);
      AdminDoor admin = new AdminDoor(adminViews(), record, web);
      lock.describe(doors.openWeb(web, this, admin, workspace.folder()));
    } catch (IOException taken) {
      close();
      throw new PortException(
          "A port of the lab is taken: "
              + taken.getMessage()
              + ". Stop the other program, or choose other ports with lab up --offset N.");
    }
  }

  private AdminViews adminViews() {
    return new AdminViews(
        this,
        record,
        TransportViews.queues(flow.transport()),
        workspace.logs(),
        protocolLog::flush);
  }

  /**
   * Listeners and mailboxes are those of the newest revision. A port that cannot be opened is an
   * event.
   */
  private void follow(Organisation organisation) {
    evidence.forget();
    mailboxes.follow(organisation);
    try {
      flow.listeners().follow(organisation);
    } catch (PortException refused) {
      events.add(
          "Error",
          "MSExchangeFrontEndTransport",
          1019,
          "Failed to start listening. " + refused.getMessage());
    }
  }

  /** One line about this lab. */
  public String about() {
    return "Exchange on "
        + flow.listeners()
            .on(25)
            .map(listening -> LabDoors.text(listening.listen()))
            .orElse("no port 25")
        + ", workspace "
        + workspace.folder();
  }

  /** Waits until the lab is stopped. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public Map<String, Object> status() {
    return LabStatus.of(
        record, true, flow.listeners().open(), flow.foreign().open(), twins, doors.endpoints());
  }

  @Override
  public int shell(Script script, ShellTerminal terminal) {
    return shells.run(script, terminal);
  }

  @Override
  public Map<String, Object> objects(String session, String command) {
    return shells.answer(session, command);
  }

  @Override
  public void interrupt(String session) {
    shells.interrupt(session);
  }

  @Override
  public List<Map<String, Object>> mail(String address) {
    String domain = address.substring(address.indexOf('@') + 1);
    if (!mailboxes.has(address) && flow.foreign().named(domain).isEmpty()) {
      throw new LabUnavailableException(
          "There is no mailbox "
              + address
              + " here. lab status lists those of the organisation; at a foreign domain, such as partner.example, every address has one.");
    }
    return mailboxes.messages(address).stream()
        .map(source -> new StoredMail(source).toJson())
        .toList();
  }

  @Override
  public int begin(String exercise, List<String> commands) {
    int revision = record.begin(exercise, commands).number();
    follow(record.directory().organisation());
    return revision;
  }

  @Override
  public Map<String, Object> undo(Integer to) {
    Map<String, Object> result = Undo.on(record, to);
    follow(record.directory().organisation());
    return result;
  }

  @Override
  public void evidence(Map<String, Object> data) {
    record.evidence(data);
  }

  @Override
  public Object perform(String action, Map<String, Object> arguments) {
    if (action.equals("admin") && doors.admin().isPresent()) {
      return doors.admin().get().link((String) arguments.getOrDefault("page", ""));
    }
    return new LabActions(flow, record, worker, protocolLog).perform(action, arguments);
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    if (flow != null) {
      flow.close();
    }
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    senders.shutdown();
    worker.shutdown();
    mailboxes.close();
    protocolLog.close();
    doors.closeNames();
    journal.close();
    lock.close();
    stopped.countDown();
    doors.close();
  }
}
