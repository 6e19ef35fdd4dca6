package dev.relaylab.server.shell;

import dev.relaylab.server.shell.cmdlet.exchange.ExchangeCmdlets;
import dev.relaylab.server.shell.cmdlet.exchange.ExchangeServerState;
import dev.relaylab.server.shell.cmdlet.exchange.ExchangeViews;
import dev.relaylab.server.shell.cmdlet.exchange.FidelityLedger;
import dev.relaylab.server.shell.cmdlet.exchange.OrganisationScript;
import dev.relaylab.server.shell.cmdlet.exchange.Replay;
import dev.relaylab.server.shell.cmdlet.output.OutputViews;
import dev.relaylab.server.shell.format.Views;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.List;

/**
 * The management shell of one lab: its cmdlets, how their objects look, and running calls again.
 */
public final class Shell {
  private final LabServices lab;
  private final List<Cmdlet> cmdlets;
  private final Replay replay;

  private Shell(LabServices lab, ExchangeServerState state) {
    this.lab = lab;
    this.cmdlets = ExchangeCmdlets.all(lab, state);
    this.replay = new Replay(cmdlets);
  }

  /** The shell of a running server. */
  public static Shell of(LabServices lab, ExchangeServerState state) {
    return new Shell(lab, state);
  }

  /** The shell of a lab of which nothing runs: cmdlets of the directory work as ever. */
  public static Shell of(LabServices lab) {
    return of(lab, ExchangeServerState.idle(lab));
  }

  /** The cmdlets of the Exchange server, for the language to call. */
  public List<Cmdlet> cmdlets() {
    return cmdlets;
  }

  /** Their parameter tables: what help, completion and the reference chapter read. */
  public List<CmdletSpec> specs() {
    return cmdlets.stream().map(Cmdlet::spec).toList();
  }

  /** What the lab does with every parameter. */
  public List<FidelityLedger.Row> ledger() {
    return FidelityLedger.of(specs());
  }

  /** How objects look by themselves. */
  public static Views views() {
    return Views.standard()
        .with(OutputViews.all())
        .with(ExchangeViews.all())
        .listing(ExchangeViews.lists());
  }

  /**
   * Runs a call of the journal again.
   *
   * @throws dev.relaylab.server.shell.lang.PsException when it is refused now
   */
  public void replay(String canonicalCommand) {
    replay.run(canonicalCommand, canonicalCommand);
  }

  /** As {@link #replay(String)}, with what was typed at the time. */
  public void replay(String canonicalCommand, String typed) {
    replay.run(canonicalCommand, typed);
  }

  /** The commands that make a fresh install what the organisation is now. */
  public List<String> script() {
    return OrganisationScript.of(lab.organisation());
  }
}
