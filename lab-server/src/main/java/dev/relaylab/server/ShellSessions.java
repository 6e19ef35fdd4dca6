package dev.relaylab.server;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.control.LabControl.Script;
import dev.relaylab.server.control.LabControl.ShellTerminal;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.exchange.ExchangeServerState;
import dev.relaylab.server.shell.cmdlet.exchange.NetProgram;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.Interpreter.RunResult;
import dev.relaylab.server.shell.lang.Program;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The shell sessions of one lab: those with a name keep their variables from one script to the
 * next.
 */
final class ShellSessions {
  private final LabRecord record;
  private final Workspace workspace;
  private final Shell shell;
  private final List<Program> programs;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, ManagementShell> running = new ConcurrentHashMap<>();

  ShellSessions(
      LabRecord record,
      Workspace workspace,
      ExchangeServerState state,
      RecordServices services,
      LabNetwork network) {
    this.programs = new ArrayList<>(network.programs());
    programs.add(new NetProgram(state.services()));
    this.record = record;
    this.workspace = workspace;
    this.shell = Shell.of(services, state);
  }

  /** A session and the terminal that its present script belongs to. */
  private static final class Session {
    private ManagementShell shell;
    private volatile ShellTerminal terminal;
  }

  /** 0, or 1 when an error was left unhandled; what {@code exit} said otherwise. */
  int run(Script script, ShellTerminal terminal) {
    Session session =
        script.session().isEmpty()
            ? open(script)
            : sessions.computeIfAbsent(script.session(), ignored -> open(script));
    synchronized (session) {
      session.terminal = terminal;
      running.put(script.session(), session.shell);
      try {
        RunResult result = session.shell.run(script.source(), script.name());
        return result.exitCode() != null ? result.exitCode() : result.failed() ? 1 : 0;
      } finally {
        running.remove(script.session());
      }
    }
  }

  /** As {@link #run}, for a program: see {@link ManagementShell#answer}. */
  Map<String, Object> answer(String name, String command) {
    Script script = new Script(name, command, "line", ConsoleHost.USUAL_WIDTH, true);
    Session session =
        name.isEmpty() ? open(script) : sessions.computeIfAbsent(name, ignored -> open(script));
    synchronized (session) {
      running.put(name, session.shell);
      try {
        return session.shell.answer(command);
      } finally {
        running.remove(name);
      }
    }
  }

  private Session open(Script script) {
    Session session = new Session();
    PrintStream out = stream(text -> session.terminal.out(text));
    PrintStream err = stream(text -> session.terminal.err(text));
    LabFiles files = new LabFiles(workspace.files(), workspace.logs());
    ConsoleHost console = new ConsoleHost(out, err, script.width(), !script.plain());
    LabClock clock = record.clock();
    session.shell =
        new ManagementShell(
                shell.cmdlets(),
                Shell.views(),
                files,
                console,
                question -> session.terminal.ask(question),
                clock)
            .with(programs);
    return session;
  }

  void interrupt(String name) {
    ManagementShell shellAtWork = running.get(name);
    if (shellAtWork != null) {
      shellAtWork.interrupt();
    }
  }

  /** What is printed goes on as text whenever it is flushed. */
  private static PrintStream stream(Consumer<String> target) {
    return new PrintStream(
        new OutputStream() {
          private final java.io.ByteArrayOutputStream waiting = new java.io.ByteArrayOutputStream();

          @Override
          public synchronized void write(int octet) {
            waiting.write(octet);
          }

          @Override
          public synchronized void write(byte[] octets, int start, int length) {
            waiting.write(octets, start, length);
          }

          @Override
          public synchronized void flush() {
            if (waiting.size() > 0) {
              target.accept(waiting.toString(StandardCharsets.UTF_8));
              waiting.reset();
            }
          }
        },
        false,
        StandardCharsets.UTF_8);
  }
}
