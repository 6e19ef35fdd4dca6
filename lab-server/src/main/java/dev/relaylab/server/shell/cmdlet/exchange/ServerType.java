package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.Locale;

/** What -Server takes: a server's name, or a server from the pipeline. */
final class ServerType implements ParameterType {
  static final ServerType INSTANCE = new ServerType();

  private ServerType() {}

  @Override
  public String name() {
    return "ServerIdParameter";
  }

  @Override
  public Object convert(Object value) {
    return value instanceof PsObject object && object.property("Name") != null
        ? object.property("Name").toString()
        : Types.text(value);
  }

  /** Only an object that is a server comes here from the pipeline. */
  @Override
  public Fit fit(Object value) {
    return value instanceof PsObject object
            && !object.typeNames().isEmpty()
            && object.typeNames().get(0).toLowerCase(Locale.ROOT).contains("server")
        ? Fit.EXACT
        : Fit.NONE;
  }
}
