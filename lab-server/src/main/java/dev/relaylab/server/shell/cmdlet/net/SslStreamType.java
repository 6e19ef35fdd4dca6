package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.ScriptType;
import java.util.List;

/** {@code System.Net.Security.SslStream}: from here on the connection below it can have TLS. */
final class SslStreamType implements ScriptType {

  @Override
  public String fullName() {
    return "System.Net.Security.SslStream";
  }

  @Override
  public Object make(List<Object> arguments) {
    return arguments.get(0) instanceof NetStream stream
        ? stream.withTls(new Tls(arguments.size() > 2 && arguments.get(2) != null))
        : ScriptType.super.make(arguments);
  }
}
