package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.function.BiConsumer;

/** A cmdlet that sends a message to one of the streams. */
final class Write extends CoreCmdlet {
  private final BiConsumer<CmdletCall, Object> stream;

  /**
   * @param parameter the message's name
   */
  Write(
      String name,
      String synopsis,
      String parameter,
      BiConsumer<CmdletCall, Object> stream,
      Parameter... more) {
    super(name, synopsis, name + " 'text'", with(message(name, parameter), more));
    this.stream = stream;
  }

  /** Write-Host and Write-Output take all their words; the others one message. */
  private static Parameter message(String name, String parameter) {
    boolean rest = name.equals("Write-Host") || name.equals("Write-Output");
    return Parameter.named(parameter, rest ? Values.REST : Values.ANY, "The message.")
        .at(1)
        .piped();
  }

  private static Parameter[] with(Parameter first, Parameter... more) {
    Parameter[] all = new Parameter[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  @Override
  public Run start(CmdletCall call) {
    String message = spec().parameters().get(0).name();
    return () -> stream.accept(call, call.has(message) ? call.value(message) : call.input());
  }
}
