package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of a test: parameters as given, pipeline objects one after the other, output kept. */
final class FakeCall implements CmdletCall {
  final List<Object> output = new ArrayList<>();
  final List<ErrorRecord> errors = new ArrayList<>();
  private final Map<String, Object> bound = new LinkedHashMap<>();
  private Object input;

  /** Runs a cmdlet with alternating parameter names and values. */
  static FakeCall run(Cmdlet cmdlet, List<?> pipeline, Object... parameters) {
    FakeCall call = new FakeCall();
    for (int i = 0; i < parameters.length; i += 2) {
      call.bind(cmdlet, (String) parameters[i], parameters[i + 1]);
    }
    Cmdlet.Run run = cmdlet.start(call);
    run.begin();
    if (pipeline == null) {
      run.process();
    } else {
      pipeline.forEach(value -> call.feed(cmdlet, run, value));
    }
    run.end();
    return call;
  }

  private void bind(Cmdlet cmdlet, String name, Object value) {
    Parameter parameter =
        cmdlet.spec().parameters().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    bound.put(name, parameter.type().convert(value));
  }

  private void feed(Cmdlet cmdlet, Cmdlet.Run run, Object value) {
    input = value;
    cmdlet.spec().parameters().stream()
        .filter(Parameter::fromPipeline)
        .findFirst()
        .ifPresent(parameter -> bound.put(parameter.name(), parameter.type().convert(value)));
    run.process();
  }

  String text() {
    return String.join("\n", output.stream().map(Object::toString).toList());
  }

  static List<Object> values(Object... values) {
    return Arrays.asList(values);
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
    return input;
  }

  @Override
  public String typed() {
    return "";
  }

  @Override
  public void write(Object value) {
    output.add(value);
  }

  @Override
  public void warn(String message) {
    output.add("WARNING: " + message);
  }

  @Override
  public void verbose(String message) {}

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
    return true;
  }

  /** The properties of an object by name. */
  static java.util.Map<String, Object> values(Object row) {
    dev.relaylab.server.shell.lang.PsObject object = (dev.relaylab.server.shell.lang.PsObject) row;
    java.util.Map<String, Object> values = new java.util.LinkedHashMap<>();
    object.propertyNames().forEach(name -> values.put(name, object.property(name)));
    return values;
  }
}
