package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/**
 * Shows the inside of a process as XML: of the lab's, the meters of back pressure, which are always
 * low.
 */
final class GetExchangeDiagnosticInfo extends ExchangeCmdlet {
  private static final List<String> METERS =
      List.of(
          "DatabaseUsedSpace[C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\data\\Queue]",
          "PrivateBytes",
          "QueueLength[SubmissionQueue]",
          "SystemMemory",
          "UsedVersionBuckets[C:\\Program Files\\Microsoft\\Exchange Server\\V15\\TransportRoles\\data\\Queue\\mail.que]");

  GetExchangeDiagnosticInfo(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-ExchangeDiagnosticInfo",
                "Shows the inside of a process as XML: of the lab's, the meters of back pressure.")
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server.").at(1).piped())
            .named("Process", Types.STRING, "The process: EdgeTransport.")
            .named("Component", Types.STRING, "The component: ResourceThrottling.")
            .ignored(Types.STRING, "Taken.", "Argument")
            .ignored(Types.SWITCH, "Taken.", "Unlimited")
            .ignored(Types.ANY, "Taken; nobody logs on for this.", "Credential")
            .example(
                "[xml]$meters = Get-ExchangeDiagnosticInfo -Process EdgeTransport -Component ResourceThrottling",
                "Reads them into a variable.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    String process = call.text("Process") == null ? "EdgeTransport" : call.text("Process");
    String component = call.text("Component") == null ? "" : call.text("Component");
    StringBuilder xml = new StringBuilder("<Diagnostics><ProcessInfo>");
    xml.append("<id>4211</id><serverName>").append(organisation().server().name());
    xml.append("</serverName><processName>").append(escaped(process));
    xml.append("</processName></ProcessInfo><Components>");
    if (component.equalsIgnoreCase("ResourceThrottling")) {
      xml.append("<ResourceThrottling><ResourceTracker>");
      for (String meter : METERS) {
        xml.append("<ResourceMeter Resource=\"").append(escaped(meter));
        xml.append("\" CurrentResourceUse=\"Low\" PreviousResourceUse=\"Low\"");
        xml.append(" PressureTransitions=\"[Low to Medium: 70, Medium to High: 85]\"");
        xml.append(" Pressure=\"0\"/>");
      }
      xml.append("</ResourceTracker></ResourceThrottling>");
    } else if (!component.isEmpty()) {
      xml.append("<").append(component.replaceAll("\\W", "")).append("/>");
    }
    call.write(xml.append("</Components></Diagnostics>").toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
