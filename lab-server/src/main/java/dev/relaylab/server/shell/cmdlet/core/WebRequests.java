package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests to the web, which the lab does not reach: they fail as they do on a server without. */
final class WebRequests {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:(\\w+)://)?(?:[^/@]*@)?(\\[[^\\]]*\\]|[^/:?#]*)(:\\d+)?.*");
  private final Interpreter interpreter;

  WebRequests(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(request("Invoke-WebRequest"), request("Invoke-RestMethod"));
  }

  private Cmdlet request(String name) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.named("Uri", Values.TEXT, "The address.").at(1).required());
    parameters.add(ignored("Body", Values.ANY).piped());
    for (String each :
        List.of(
            "Method",
            "Headers",
            "ContentType",
            "OutFile",
            "InFile",
            "Credential",
            "Certificate",
            "CertificateThumbprint",
            "TimeoutSec",
            "UserAgent",
            "WebSession",
            "SessionVariable",
            "Proxy",
            "ProxyCredential",
            "MaximumRedirection",
            "TransferEncoding")) {
      parameters.add(ignored(each, Values.ANY));
    }
    for (String each :
        List.of(
            "UseBasicParsing",
            "UseDefaultCredentials",
            "DisableKeepAlive",
            "PassThru",
            "ProxyUseDefaultCredentials")) {
      parameters.add(ignored(each, Values.SWITCH));
    }
    return new Simple(
        name,
        "Fails as on a server without the Internet: the lab has no web.",
        this::fail,
        parameters.toArray(Parameter[]::new));
  }

  private static Parameter ignored(String name, dev.relaylab.server.shell.lang.ParameterType type) {
    return Parameter.named(name, type, "Ignored.").is(Fidelity.IGNORED);
  }

  private void fail(CmdletCall call) {
    Matcher parts = ADDRESS.matcher(call.text("Uri").strip());
    String host = parts.matches() ? parts.group(2) : "";
    throw new PsException(
        new ErrorRecord(
            isHere(host.toLowerCase(Locale.ROOT))
                ? "Unable to connect to the remote server"
                : "The remote name could not be resolved: '" + host + "'",
            "InvalidOperation",
            "System.Net.HttpWebRequest:HttpWebRequest",
            "WebException",
            "WebCmdletWebResponseException"));
  }

  private boolean isHere(String host) {
    String own = interpreter.host().machine().toLowerCase(Locale.ROOT);
    return host.equals("localhost")
        || host.equals(own)
        || host.startsWith(own + ".")
        || host.endsWith(".contoso.example")
        || host.matches("[\\d.]+|\\[.*\\]");
  }
}
