package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Host;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** .NET types about the machine, its user, and texts for the web. */
final class HostTypes {

  private HostTypes() {}

  static List<ScriptType> all(Host host) {
    return List.of(
        new Choice(),
        new WebText("System.Web.HttpUtility"),
        new WebText("System.Net.WebUtility"),
        new Cache(),
        new Properties(host));
  }

  /** One answer of {@code $Host.UI.PromptForChoice}. */
  private record Choice() implements ScriptType {
    @Override
    public String fullName() {
      return "System.Management.Automation.Host.ChoiceDescription";
    }

    @Override
    public Object make(List<Object> arguments) {
      String label = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
      return new ScriptObject(fullName())
          .with("Label", label)
          .with("HelpMessage", arguments.size() > 1 ? Text.of(arguments.get(1)) : "");
    }
  }

  /** Texts in HTML and in addresses of the web. */
  private record WebText(String fullName) implements ScriptType {
    @Override
    public Object call(String name, List<Object> arguments) {
      String text = Text.of(arguments.get(0));
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "htmlencode" ->
            text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        case "htmldecode" ->
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
        case "urlencode" -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        case "urldecode" -> URLDecoder.decode(text, StandardCharsets.UTF_8);
        default -> ScriptType.super.call(name, arguments);
      };
    }
  }

  /** The credentials of whoever runs the shell. */
  private record Cache() implements ScriptType {
    @Override
    public String fullName() {
      return "System.Net.CredentialCache";
    }

    @Override
    public Object get(String name) {
      return name.toLowerCase(Locale.ROOT).startsWith("default")
          ? NetTypes.credential("", "")
          : null;
    }
  }

  /** What the machine is called. */
  private record Properties(Host host) implements ScriptType {
    @Override
    public String fullName() {
      return "System.Net.NetworkInformation.IPGlobalProperties";
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return name.equalsIgnoreCase("GetIPGlobalProperties")
          ? new PsCustomObject(
                  List.of(
                      "System.Net.NetworkInformation.SystemIPGlobalProperties", "System.Object"))
              .set("DhcpScopeName", "")
              .set("DomainName", "contoso.example")
              .set("HostName", host.machine())
              .set("IsWinsProxy", false)
              .set("NodeType", "Hybrid")
          : ScriptType.super.call(name, arguments);
    }
  }
}
