package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * {@code Start-Transcript} and {@code Stop-Transcript}: while one is on, what the screen shows is
 * also added to a file.
 */
public final class Transcripts {
  private static final String RULE = "**********************";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final int HELD = 1 << 16;

  private final LabFiles files;
  private final InstantSource clock;
  private final String machine;
  private final Consumer<String> screen;
  private final StringBuilder held = new StringBuilder();
  private String file;

  /**
   * @param machine what the file's head calls the machine
   * @param screen shows a line to the person
   */
  public Transcripts(LabFiles files, InstantSource clock, String machine, Consumer<String> screen) {
    this.machine = machine;
    this.files = files;
    this.clock = clock;
    this.screen = screen;
  }

  /** The two cmdlets. */
  public List<Cmdlet> cmdlets() {
    return List.of(new Start(), new Stop());
  }

  /** What was typed. */
  public void typed(String source) {
    if (file != null) {
      add("PS " + files.location() + ">" + source.strip() + "\n");
    }
  }

  /** Text that the screen shows, with its line ends. */
  public void add(String text) {
    if (file != null) {
      held.append(text);
      if (held.length() > HELD) {
        write();
      }
    }
  }

  /** Writes what is held back; called at the end of every statement. */
  public void write() {
    if (file == null || held.length() == 0) {
      return;
    }
    String text = held.toString().replace("\r\n", "\n").replace("\n", "\r\n");
    held.setLength(0);
    files.write(file, text.getBytes(StandardCharsets.UTF_8), true);
  }

  private String now() {
    return STAMP.format(clock.instant().atZone(ZoneOffset.UTC));
  }

  private void start(CmdletCall call) {
    if (file != null) {
      throw failed(
          "Transcription has already been started. Use the stop-transcript command to stop"
              + " transcription.",
          "InvalidOperation",
          "InvalidOperation");
    }
    String name = "PowerShell_transcript." + machine + "." + now() + ".txt";
    String path =
        call.has("Path")
            ? call.text("Path")
            : call.has("OutputDirectory") ? call.text("OutputDirectory") + "\\" + name : name;
    if (call.flag("NoClobber") && files.exists(path)) {
      throw failed(
          "File " + path + " already exists and NoClobber was specified.",
          "ResourceExists",
          "NoClobber");
    }
    String shown = files.shown(files.writable(path));
    files.write(path, header().getBytes(StandardCharsets.UTF_8), call.flag("Append"));
    file = path;
    String line = "Transcript started, output file is " + (call.has("Path") ? path : shown);
    screen.accept(line);
  }

  private String header() {
    return String.join(
        "\r\n",
        RULE,
        "Windows PowerShell transcript start",
        "Start time: " + now(),
        "Username: CONTOSO\\Administrator",
        "RunAs User: CONTOSO\\Administrator",
        "Machine: " + machine + " (Microsoft Windows NT 10.0.17763.0)",
        "Host Application: powershell.exe",
        "PSVersion: 5.1.17763.1",
        RULE,
        "");
  }

  private void stop() {
    if (file == null) {
      throw failed(
          "An error occurred stopping transcription: The host is not currently transcribing.",
          "InvalidOperation",
          "InvalidOperation");
    }
    add(RULE + "\nWindows PowerShell transcript end\nEnd time: " + now() + "\n" + RULE + "\n");
    write();
    String path = file;
    file = null;
    screen.accept("Transcript stopped, output file is " + path);
  }

  private static PsException failed(String message, String category, String id) {
    return new PsException(
        new ErrorRecord(message, category, "", "PSInvalidOperationException", id));
  }

  private final class Start implements Cmdlet {
    @Override
    public CmdletSpec spec() {
      return new CmdletSpec(
          "Start-Transcript",
          "From now on what the screen shows is also written to a file.",
          List.of(
              Parameter.named("Path", Types.TEXT, "The file.").at(1).alias("LiteralPath"),
              Parameter.named("OutputDirectory", Types.TEXT, "Its folder; the name is made up."),
              Parameter.named("Append", Types.SWITCH, "Adds to the file's end."),
              Parameter.named("NoClobber", Types.SWITCH, "Not where the file is there already."),
              Parameter.named("Force", Types.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED),
              Parameter.named("IncludeInvocationHeader", Types.SWITCH, "Ignored.")
                  .is(Parameter.Fidelity.IGNORED)),
          List.of(new Example("Start-Transcript relay.txt", "Keeps what follows.")),
          false,
          false);
    }

    @Override
    public Run start(CmdletCall call) {
      return () -> Transcripts.this.start(call);
    }
  }

  private final class Stop implements Cmdlet {
    @Override
    public CmdletSpec spec() {
      return new CmdletSpec(
          "Stop-Transcript",
          "Ends the transcript that Start-Transcript began.",
          List.of(),
          List.of(new Example("Stop-Transcript", "The file is complete.")),
          false,
          false);
    }

    @Override
    public Run start(CmdletCall call) {
      return Transcripts.this::stop;
    }
  }
}
