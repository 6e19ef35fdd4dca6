package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.explain.Change;
import dev.relaylab.server.policy.explain.Explanation;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lab's own: why an attempt to hand in a message is answered as it is. */
final class GetRelayExplanation extends ExchangeCmdlet {

  GetRelayExplanation(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-RelayExplanation",
                "Why an attempt to hand in a message is answered as it is. The lab's own cmdlet; Exchange has none like it.")
            .with(
                Parameter.named("From", Types.STRING, "The address it comes from.")
                    .required()
                    .at(1)
                    .alias("RemoteIP"))
            .with(
                Parameter.named("MailFrom", Types.STRING, "The reverse-path; <> for the null one.")
                    .required()
                    .at(2))
            .with(Parameter.named("RcptTo", Types.STRING, "The recipient.").required().at(3))
            .named("User", Types.STRING, "The mailbox user who has logged on; nobody without it.")
            .named("ToAddress", Types.STRING, "The server's address; its first without it.")
            .named("ToPort", Types.INT, "The port; 25 without it.")
            .named("Without", Types.STRING, "As if the session did not hold this right.")
            .example(
                "Get-RelayExplanation -From 203.0.113.9 -MailFrom a@stranger.example -RcptTo b@partner.example",
                "Tells what a stranger who wants to relay is answered, and what would turn it.")
            .local());
  }

  @Override
  void process(CmdletCall call) {
    Explanation explanation = Explanation.of(lab().directory().revisions(), attempt(call));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Reply", explanation.outcome().reply().toString());
    shown.put("Allowed", explanation.outcome().allowed());
    shown.put("Stage", explanation.outcome().stage().toString());
    shown.put("Connector", connector(explanation));
    shown.put("Decides", explanation.deciding().toString());
    shown.put("SmallestChange", explanation.smallestChange().map(Change::commandLine).orElse(null));
    shown.put("Trace", explanation.trace().stream().map(Object::toString).toList());
    shown.put("Revision", explanation.revision());
    call.write(new Shown("RelayLab.RelayExplanation", shown, explanation.toText()));
  }

  private static String connector(Explanation explanation) {
    return explanation.outcome().selection().winner() == null
        ? null
        : explanation.outcome().selection().winner().connector().identity();
  }

  private Attempt attempt(CmdletCall call) {
    int port = call.value("ToPort") instanceof Integer given ? given : 25;
    if (port < 1 || port > 65535) {
      throw errors().invalidArgument("ToPort takes a port from 1 to 65535, and got " + port + ".");
    }
    String to = call.text("ToAddress");
    return new Attempt(
        IpAddress.parse(call.text("From")),
        to == null ? organisation().server().address() : IpAddress.parse(to),
        port,
        call.text("MailFrom").strip().equals("<>")
            ? ""
            : mailbox("MailFrom", call.text("MailFrom")),
        mailbox("RcptTo", call.text("RcptTo")),
        user(call.text("User")),
        right(call.text("Without")));
  }

  private String mailbox(String parameter, String text) {
    String bare = text.strip().replaceAll("^<|>$", "");
    if (!bare.contains("@")) {
      throw errors()
          .invalidArgument(
              parameter + " takes an address such as a@x.example, and got \"" + text + "\".");
    }
    return bare;
  }

  private String user(String name) {
    if (name != null && RelayPolicy.accountNamed(organisation(), name).isEmpty()) {
      throw errors()
          .invalidArgument("Nobody can log on as \"" + name + "\". Get-Mailbox shows who can.");
    }
    return name;
  }

  private Right right(String name) {
    if (name == null) {
      return null;
    }
    return Right.named(name)
        .or(() -> Right.named("ms-Exch-SMTP-Accept-" + name))
        .or(() -> Right.named("ms-Exch-SMTP-" + name))
        .orElseThrow(
            () ->
                errors()
                    .invalidArgument(
                        "There is no right \""
                            + name
                            + "\". Write it as ms-Exch-SMTP-Accept-Any-Recipient, or Any-Recipient."));
  }
}
