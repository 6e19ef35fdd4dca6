package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs canonical calls again, one by one, without the language. */
public final class Replay {
  private final Map<String, Cmdlet> cmdlets = new LinkedHashMap<>();

  public Replay(List<Cmdlet> cmdlets) {
    cmdlets.forEach(cmdlet -> this.cmdlets.put(cmdlet.spec().name(), cmdlet));
  }

  /**
   * Runs one call.
   *
   * @param typed what the person typed at the time
   * @throws PsException when the call is refused now
   * @throws dev.relaylab.server.directory.InvalidValueException when the text is no canonical call
   */
  public void run(String canonicalCommand, String typed) {
    CanonicalCall call = CanonicalCall.parse(canonicalCommand);
    Cmdlet cmdlet = cmdlets.get(call.cmdlet());
    if (cmdlet == null) {
      throw new PsException(
          new ErrorRecord(
              "The term '"
                  + call.cmdlet()
                  + "' is not recognized as the name of a cmdlet of the lab.",
              "ObjectNotFound",
              call.cmdlet() + ":String",
              "CommandNotFoundException",
              "CommandNotFoundException"));
    }
    Cmdlet.Run run = cmdlet.start(new ReplayedCall(cmdlet.spec(), call.parameters(), typed));
    run.begin();
    run.process();
    run.end();
  }
}
