package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call that is run again: agreed to already, output dropped, errors thrown. */
final class ReplayedCall implements CmdletCall {
  private final Map<String, Object> bound = new LinkedHashMap<>();
  private final String typed;

  ReplayedCall(CmdletSpec spec, Map<String, Object> parameters, String typed) {
    this.typed = typed;
    parameters.forEach(
        (name, value) -> {
          if (!name.equals("Confirm")) {
            bound.put(name, parameter(spec, name).type().convert(value));
          }
        });
  }

  private static Parameter parameter(CmdletSpec spec, String name) {
    return spec.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PsException(
                    new ErrorRecord(
                        "A parameter cannot be found that matches parameter name '" + name + "'.",
                        "InvalidArgument",
                        ":",
                        "ParameterBindingException",
                        "NamedParameterNotFound")));
  }

  @Override
  public boolean has(String parameter) {
    return bound.containsKey(parameter);
  }

  @Override
  public Object value(String parameter) {
    return bound.get(parameter);
  }

  @Override
  public Map<String, Object> bound() {
    return bound;
  }

  @Override
  public Object input() {
    return null;
  }

  @Override
  public String typed() {
    return typed;
  }

  @Override
  public void write(Object value) {}

  @Override
  public void warn(String message) {}

  @Override
  public void verbose(String message) {}

  @Override
  public void host(String text) {}

  @Override
  public void error(ErrorRecord error) {
    throw new PsException(error);
  }

  @Override
  public boolean shouldProcess(String whatIf, String question) {
    return true;
  }
}
