package dev.relaylab.server;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.mailbox.MemoryMailboxes;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.exchange.EventLog;
import dev.relaylab.server.shell.cmdlet.exchange.ExchangeServerState;
import dev.relaylab.server.shell.cmdlet.exchange.NetProgram;
import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A lab of its own for one check, one submission or one chapter: a fresh organisation that neither
 * disturbs a learner's lab nor depends on it. Time stands still in it, and the seed is fixed.
 */
public final class TrialLab implements AutoCloseable {
  /** The moment at which time stands still. */
  public static final Instant MOMENT = Instant.parse("2026-03-02T09:00:00Z");

  private static final long SEED = 1;
  private final LabRecord record;
  private final MemoryMailboxes mailboxes = new MemoryMailboxes();
  private final MailFlow flow;
  private final Path files;
  private final boolean sockets;
  private final List<Entry> seen = new CopyOnWriteArrayList<>();
  private int clients = 40_000;

  private TrialLab(LabRecord record, boolean sockets, Path files) {
    this.record = record;
    this.sockets = sockets;
    this.files = files;
    boolean twins = sockets && PortMap.twinsAvailable();
    PortMap ports =
        !sockets
            ? null
            : twins ? PortMap.ephemeral() : PortMap.ephemeral(IpAddress.parse("127.0.0.1"));
    Path certificates = sockets ? files.resolve("certificates") : null;
    this.flow =
        new MailFlow(
            record,
            SEED,
            new MailFlow.Surroundings(
                ports,
                twins,
                certificates,
                null,
                null,
                Runnable::run,
                null,
                Pause.NONE,
                new Evidence(this::note),
                mailboxes,
                UnaryOperator.identity()));
  }

  /**
   * The organisation a journal leads to, or that of one of its revisions.
   *
   * @param revision null for the last one
   * @param sockets whether real listeners are opened, on free ports
   * @param files a folder for what scripts write, and for certificates; made only when needed
   */
  public static TrialLab of(List<Entry> journal, Integer revision, boolean sockets, Path files) {
    LabClock clock = LabClock.standingAt(MOMENT);
    LabRecord record =
        journal.isEmpty()
            ? LabRecord.inMemory("trial", clock, new ShellRunner())
            : LabRecord.replayed(journal, clock, new ShellRunner());
    if (revision != null && revision != record.directory().current().number()) {
      record.undo(revision);
    }
    return new TrialLab(record, sockets, files);
  }

  /** A lab that begins with this organisation. */
  public static TrialLab begun(OrganisationSpec organisation, boolean sockets, Path files) {
    LabRecord record = LabRecord.inMemory("trial", LabClock.standingAt(MOMENT), new ShellRunner());
    record.begin(organisation.name(), organisation.statements());
    return new TrialLab(record, sockets, files);
  }

  /** Keeps something seen, as a journal would. */
  public void note(Map<String, Object> data) {
    seen.add(new Entry(seen.size() + 1, MOMENT, Entry.Kind.EVIDENCE, data));
  }

  /** What was seen so far: sessions, and what was noted. */
  public List<Entry> evidence() {
    return List.copyOf(seen);
  }

  public Organisation organisation() {
    return record.directory().organisation();
  }

  public List<Revision> revisions() {
    return record.directory().revisions();
  }

  public LabRecord record() {
    return record;
  }

  /**
   * A session with the server, in memory.
   *
   * @return empty when nothing listens on the port
   */
  public Optional<InMemoryDialogue> dialogue(IpAddress from, int port) {
    Organisation organisation = organisation();
    if (!Listeners.ports(organisation).contains(port)) {
      return Optional.empty();
    }
    Connection connection =
        new Connection(organisation.server().addressFor(from), port, from, clients++);
    return Optional.of(new InMemoryDialogue(flow.services(), organisation, connection));
  }

  /** Where a port of the server really listens; empty when it does not, or there are no sockets. */
  public Optional<Listening> listening(int port) {
    return sockets ? flow.listeners().on(port) : Optional.empty();
  }

  /** The mail in a mailbox of the organisation or of a foreign domain, oldest first. */
  public List<byte[]> mailbox(String address) {
    return mailboxes.messages(address);
  }

  /** Does all that the queues have to do now. */
  public void settle() {
    flow.transport().queues().work();
  }

  /** A shell session on EX01 whose changes the trial follows. */
  public ManagementShell shell(PrintStream out, PrintStream err) {
    RecordServices services = new RecordServices(record, files, this::follow);
    ExchangeServerState state =
        new ExchangeServerState(
            TransportViews.queues(flow.transport()),
            TransportViews.tracking(flow.transport()),
            TransportViews.agents(flow.transport()),
            WindowsServices.standalone(),
            new EventLog(record.clock()),
            flow.onServer(),
            TransportViews.probe(flow.transport()),
            flow.keys(),
            flow::resources);
    return new ManagementShell(
            Shell.of(services, state).cmdlets(),
            Shell.views(),
            new LabFiles(files, files.resolve("logs")),
            new ConsoleHost(out, err, ConsoleHost.USUAL_WIDTH, false),
            question -> null,
            record.clock())
        .with(flow.onServer().programs())
        .with(List.of(new NetProgram(state.services())));
  }

  private void follow(Organisation organisation) {
    if (sockets) {
      flow.listeners().follow(organisation);
    }
  }

  /** The lab's network, for machines; null without sockets. */
  public dev.relaylab.server.internet.Dialler dialler() {
    return flow.dialler();
  }

  public dev.relaylab.server.internet.Zones zones() {
    return flow.zones();
  }

  /**
   * Goes back to an earlier revision's state.
   *
   * @throws JournalException when there is none
   */
  public void back(int revision) {
    record.undo(revision);
    follow(organisation());
  }

  @Override
  public void close() {
    flow.close();
  }
}
