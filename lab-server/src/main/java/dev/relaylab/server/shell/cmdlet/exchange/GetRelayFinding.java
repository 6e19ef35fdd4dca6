package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.policy.finding.Finding;
import dev.relaylab.server.policy.finding.Findings;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lab's own: the relay faults that the configuration has, each with what mends it. */
final class GetRelayFinding extends ExchangeCmdlet {

  GetRelayFinding(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-RelayFinding",
                "The relay faults that the configuration has, each with what mends it. The lab's own cmdlet; Exchange has none like it.")
            .example(
                "Get-RelayFinding | Format-List Title,Object,Mend", "Shows what to mend, and how.")
            .local());
  }

  @Override
  void process(CmdletCall call) {
    for (Finding finding : Findings.of(lab().directory().revisions()).all()) {
      call.write(shown(finding));
    }
  }

  private static Shown shown(Finding finding) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Severity", finding.fault().severity().toString());
    shown.put("Finding", finding.fault().id());
    shown.put("Object", finding.object());
    shown.put("Title", finding.fault().title());
    shown.put("Evidence", finding.evidence());
    shown.put("Revision", finding.madeBy().revision().number());
    shown.put("MadeBy", finding.madeBy().revision().typed());
    shown.put("Mend", finding.mend() == null ? null : finding.mend().commandLine());
    return new Shown("RelayLab.RelayFinding", shown, finding.toText());
  }
}
