package dev.relaylab.server.command;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.control.LabControl.Script;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.shell.ShellTables;
import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.prompt.Completion;
import dev.relaylab.server.shell.prompt.NameSource;
import dev.relaylab.server.shell.prompt.Prompt;
import dev.relaylab.server.shell.prompt.ShellSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code lab ems} for a person: a prompt here, the shell wherever the lab is. */
final class ShellPrompt {
  private static final String TEXT = "[PS] EX01>";

  private ShellPrompt() {}

  static int run(LabControl lab, CommonOptions options) throws IOException {
    if (System.console() == null) {
      String source = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      return lab.shell(new Script("", source, "line", 120, true), new StandardStreams());
    }
    boolean plain = options.plain();
    try (Prompt prompt = Prompt.open(plain)) {
      run(lab, options.workspace(), prompt, plain);
    }
    return 0;
  }

  /** Greets and runs until the person leaves. */
  static void run(LabControl lab, Workspace workspace, Prompt prompt, boolean plain) {
    prompt.say("Exchange Management Shell. Get-Help about_lab tells what is here; exit leaves.\n");
    prompt.run(
        TEXT,
        new Session(lab, prompt, plain),
        new Completion(new Tables(), names(workspace)),
        workspace.history());
  }

  /** The tables, made when they are first asked for. */
  private static final class Tables implements Supplier<CommandTable> {
    private CommandTable tables;

    @Override
    public CommandTable get() {
      if (tables == null) {
        tables = ShellTables.of(WorkspaceReader.shell());
      }
      return tables;
    }
  }

  private static NameSource names(Workspace workspace) {
    return new NameSource() {
      @Override
      public List<String> names(CmdletSpec cmdlet, Parameter parameter) {
        return parameter.name().equals("Identity")
            ? identities(cmdlet, WorkspaceReader.read(workspace).directory().organisation())
            : List.of();
      }

      @Override
      public List<String> properties(String cmdlet) {
        return ShellTables.properties(WorkspaceReader.shell(), cmdlet);
      }

      @Override
      public List<String> files() {
        String[] all = workspace.files().toFile().list();
        return all == null ? List.of() : Arrays.stream(all).sorted().toList();
      }
    };
  }

  private static List<String> identities(CmdletSpec cmdlet, Organisation organisation) {
    String noun = cmdlet.name().substring(cmdlet.name().indexOf('-') + 1).toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>();
    switch (noun) {
      case "receiveconnector", "adpermission" ->
          organisation.receiveConnectors().forEach(connector -> names.add(connector.name()));
      case "accepteddomain" ->
          organisation.acceptedDomains().forEach(domain -> names.add(domain.name()));
      default ->
          organisation.everything().stream()
              .filter(
                  object ->
                      object.schema().typeName().toLowerCase(Locale.ROOT).endsWith("." + noun))
              .forEach(object -> names.add(object.name()));
    }
    return names;
  }

  /** Statements go to the lab; what they print comes back to this terminal. */
  private static final class Session implements ShellSession {
    private final String name = UUID.randomUUID().toString();
    private final LabControl lab;
    private final Prompt prompt;
    private final boolean plain;

    Session(LabControl lab, Prompt prompt, boolean plain) {
      this.lab = lab;
      this.prompt = prompt;
      this.plain = plain;
    }

    @Override
    public boolean incomplete(String text) {
      return Interpreter.completeness(text) == Interpreter.Completeness.INCOMPLETE;
    }

    @Override
    public boolean run(String text) {
      if (text.strip().equalsIgnoreCase("exit")) {
        return false;
      }
      lab.shell(new Script(name, text, "line", prompt.width(), plain), new Terminal());
      return true;
    }

    @Override
    public void stop() {
      lab.interrupt(name);
    }

    private final class Terminal implements LabControl.ShellTerminal {
      @Override
      public void out(String text) {
        prompt.say(text);
      }

      @Override
      public void err(String text) {
        prompt.say(text);
      }

      @Override
      public String ask(String question) {
        int line = question.lastIndexOf('\n') + 1;
        prompt.say(question.substring(0, line));
        return prompt.ask(question.substring(line), false);
      }
    }
  }
}
