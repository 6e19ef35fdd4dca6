package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call with its parameters converted, and everything the cmdlet wrote. */
class FakeCall implements CmdletCall {
  private final Map<String, Object> bound = new LinkedHashMap<>();
  final List<Object> output = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<ErrorRecord> errors = new ArrayList<>();
  final List<String> questions = new ArrayList<>();
  boolean answer = true;

  FakeCall(CmdletSpec spec, Object... parameters) {
    for (int i = 0; i < parameters.length; i += 2) {
      String name = parameters[i].toString();
      Parameter parameter =
          spec.parameters().stream()
              .filter(p -> p.name().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError(spec.name() + " has no parameter " + name));
      bound.put(parameter.name(), parameter.type().convert(parameters[i + 1]));
    }
  }

  PsObject only() {
    if (output.size() != 1) {
      throw new AssertionError("not one object: " + output + " " + errors);
    }
    return (PsObject) output.get(0);
  }

  String message() {
    return errors.isEmpty() ? "" : errors.get(0).message();
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
    return "typed";
  }

  @Override
  public void write(Object value) {
    output.add(value);
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public void verbose(String message) {
    warnings.add("VERBOSE " + message);
  }

  @Override
  public void host(String text) {
    output.add(text);
  }

  @Override
  public void error(ErrorRecord error) {
    errors.add(error);
  }

  @Override
  public boolean shouldProcess(String whatIf, String question) {
    questions.add(question);
    return answer;
  }

  @Override
  public boolean shouldContinue(String question) {
    return shouldProcess(question, question);
  }
}
