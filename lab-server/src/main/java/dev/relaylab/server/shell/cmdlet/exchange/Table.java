package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.ParameterType;
import java.util.ArrayList;
import java.util.List;

/** Builds a cmdlet's table row by row. */
final class Table {
  private final String name;
  private final String synopsis;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private boolean shouldProcess;
  private boolean asksFirst;

  private Table(String name, String synopsis) {
    this.name = name;
    this.synopsis = synopsis;
  }

  static Table of(String name, String synopsis) {
    return new Table(name, synopsis);
  }

  Table with(Parameter parameter) {
    parameters.add(parameter);
    return this;
  }

  Table with(List<Parameter> more) {
    parameters.addAll(more);
    return this;
  }

  Table named(String parameter, ParameterType type, String help) {
    return with(Parameter.named(parameter, type, help));
  }

  /** The names of the rows so far. */
  List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /** Parameters that are taken and have no effect in the lab. */
  Table ignored(ParameterType type, String help, String... names) {
    for (String ignored : names) {
      with(Parameter.named(ignored, type, help).is(Fidelity.IGNORED));
    }
    return this;
  }

  /** Sets these properties of a class under their own names. */
  Table properties(Schema schema, Fidelity fidelity, String help, String... names) {
    for (String property : names) {
      Property<?> found =
          schema.property(property).orElseThrow(() -> new IllegalArgumentException(property));
      with(Parameter.named(found.name(), new PropertyType(found), help).is(fidelity));
    }
    return this;
  }

  /** The optional identity of a Get cmdlet. */
  Table selects(String type) {
    return with(identity(type));
  }

  /** The identity of a Get cmdlet that looks for objects in other ways too, one at a time. */
  Table selectsAlone(String type) {
    return with(identity(type).in("Identity"));
  }

  /** The identity that a changing cmdlet needs. */
  Table needs(String type) {
    return with(identity(type).required());
  }

  private static Parameter identity(String type) {
    return Parameter.named(
            "Identity",
            new IdentityType(type),
            "The object: its name, GUID, DN or printed identity.")
        .at(1)
        .piped()
        .pipedByName();
  }

  Table example(String line, String meaning) {
    examples.add(new Example(line, meaning));
    return this;
  }

  CmdletSpec reads() {
    return spec();
  }

  /** A cmdlet of Windows, which takes no domain controller. */
  CmdletSpec local() {
    return build();
  }

  /** A cmdlet of Windows that changes something. */
  CmdletSpec act() {
    shouldProcess = true;
    return build();
  }

  CmdletSpec changes() {
    shouldProcess = true;
    return spec();
  }

  CmdletSpec build(boolean asks) {
    return asks ? changesAfterAsking() : changes();
  }

  CmdletSpec changesAfterAsking() {
    shouldProcess = true;
    asksFirst = true;
    return spec();
  }

  private CmdletSpec spec() {
    with(
        Parameter.named(
                "DomainController", Types.STRING, "Taken; the lab has one domain controller.")
            .is(Fidelity.IGNORED));
    return build();
  }

  private CmdletSpec build() {
    return new CmdletSpec(
        name, synopsis, List.copyOf(parameters), List.copyOf(examples), shouldProcess, asksFirst);
  }
}
