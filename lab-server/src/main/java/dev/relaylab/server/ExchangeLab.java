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
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortException;
import dev.relaylab.server.smtp.host.PortMap;
import dev.relaylab.server.smtp.log.ProtocolLog;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running lab: the server, the foreign exchangers, and everything a person can reach them by. */
public final class ExchangeLab implements LabControl {
  private final Workspace workspace;
  private final LabRecord record;
  private final boolean twins;
  private final PortMap ports;
  private final Mailboxes mailboxes;
  private final ProtocolLog protocolLog;
  private final Evidence evidence;
  private final EventLog events;
  private final MailThreads threads;
  private final TransportServices services;
  private final MailFlow flow;
  private final ShellSessions shells;
  private final LabDoors doors;
  private final Opened opened;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  /** The web's door, through which the order to stop may come, is the first here: closed last. */
  private ExchangeLab(Workspace workspace, LabSettings settings, Opened opened) {
    this.workspace = workspace;
    this.opened = opened;
    LabProperties properties = workspace.prepare();
    this.doors = opened.add(new LabDoors());
    opened.add(stopped::countDown);
    WorkspaceLock lock = opened.add(lock(workspace));
    Journal journal = opened.add(WorkspaceJournal.open(workspace));
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
    this.protocolLog = opened.add(new ProtocolLog(workspace.logs()));
    this.mailboxes = opened.add(new Mailboxes(workspace.mailboxes()));
    mailboxes.follow(record.directory().organisation());
    this.threads = opened.add(new MailThreads());
    this.services = new TransportServices(this::follow);
    this.flow = opened.add(mailFlow(properties, settings));
    this.shells = new ShellSessions(record, workspace, state(), recordServices(), flow.onServer());
    if (settings.services()) {
      openDoors(properties.portOffset(), lock);
    }
    flow.transport().resume();
    opened.add(
        threads.beat(
            services.guard(flow.transport().queues()::nudge), settings.fastClock() ? 200 : 1_000));
  }

  private static WorkspaceLock lock(Workspace workspace) {
    return WorkspaceLock.take(workspace)
        .orElseThrow(
            () ->
                new JournalException(
                    "The workspace "
                        + workspace.folder()
                        + " is in use by another process. Stop it with lab down, or choose another with --workspace DIR."));
  }

  private MailFlow mailFlow(LabProperties properties, LabSettings settings) {
    return new MailFlow(
        record,
        Long.parseUnsignedLong(properties.seed(), 16),
        new MailFlow.Surroundings(
            ports,
            twins,
            workspace.certificates(),
            workspace.spool(),
            workspace.logs(),
            threads.worker(),
            threads.senders(),
            settings.fastClock() ? Pause.NONE : Pause.REAL,
            protocolLog.and(evidence),
            mailboxes,
            services::guard));
  }

  private RecordServices recordServices() {
    return new RecordServices(record, workspace.files(), this::follow);
  }

  private ExchangeServerState state() {
    return new ExchangeServerState(
        TransportViews.queues(flow.transport()),
        new TrackingFiles(workspace.logs().resolve("MessageTracking")),
        new AgentFiles(workspace.logs()),
        services,
        events,
        flow.onServer(),
        TransportViews.probe(flow.transport()),
        flow.keys(),
        flow::resources);
  }

  /**
   * Starts the lab of a workspace; returns when every listener answers.
   *
   * @throws JournalException when another process holds the workspace
   * @throws PortException when a port is taken; it names the lab that holds it, if one does
   */
  public static ExchangeLab start(Workspace workspace, LabSettings settings) {
    Opened opened = new Opened();
    try {
      return new ExchangeLab(workspace, settings, opened);
    } catch (PortException taken) {
      opened.close();
      throw new PortException(
          taken.getMessage() + LabDoors.holder(workspace.properties().portOffset()));
    } catch (RuntimeException failed) {
      opened.close();
      throw failed;
    }
  }

  private void openDoors(int offset, WorkspaceLock lock) {
    doors.openMailboxes(mailboxes, ports, record.directory().organisation().server().address());
    opened.add(doors.openNames(flow.zones(), ports));
    InetSocketAddress web = LabDoors.web(offset, twins);
    AdminDoor admin = new AdminDoor(adminViews(), record, web);
    lock.describe(doors.openWeb(web, this, admin, workspace.folder()));
  }

  private AdminViews adminViews() {
    return new AdminViews(
        this,
        record,
        TransportViews.queues(flow.transport()),
        workspace.logs(),
        protocolLog::flush);
  }

  private void follow() {
    follow(record.directory().organisation());
  }

  /**
   * Listeners and mailboxes are those of the newest revision. A port that cannot be opened is an
   * event.
   */
  private void follow(Organisation organisation) {
    evidence.forget();
    mailboxes.follow(organisation);
    try {
      flow.listeners().follow(services.served(organisation));
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
        + endpoint(25).map(LabDoors::text).orElse("no port 25")
        + ", workspace "
        + workspace.folder();
  }

  /** Where a port of the server really is; empty while nothing listens there. */
  Optional<InetSocketAddress> endpoint(int port) {
    return flow.listeners().on(port).map(Listening::listen);
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
    follow();
    return revision;
  }

  @Override
  public Map<String, Object> undo(Integer to) {
    Map<String, Object> result = Undo.on(record, to);
    follow();
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
    return new LabActions(flow, record, threads.worker(), protocolLog).perform(action, arguments);
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      opened.close();
    }
  }
}
