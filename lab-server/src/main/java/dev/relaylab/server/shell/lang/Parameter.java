package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Set;

/**
 * One row of a cmdlet's parameter table: the single source for binding, validation, completion,
 * Get-Help, the reference chapter and the fidelity ledger.
 *
 * @param position 1-based as Get-Help counts, or 0 for a named parameter
 * @param fromPipeline takes a whole pipeline object
 * @param fromPipelineByPropertyName takes the property of the same name
 * @param sets the parameter sets it belongs to; empty for all
 * @param help one sentence of our own
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean mandatory,
    int position,
    boolean fromPipeline,
    boolean fromPipelineByPropertyName,
    List<String> aliases,
    Set<String> sets,
    Fidelity fidelity,
    String help) {

  /** What the lab does with a parameter, honestly. */
  public enum Fidelity {
    REAL,
    PARTIAL,
    IGNORED,
    REFUSED
  }

  public static Parameter named(String name, ParameterType type, String help) {
    return new Parameter(
        name, type, false, 0, false, false, List.of(), Set.of(), Fidelity.REAL, help);
  }

  public Parameter required() {
    return new Parameter(
        name,
        type,
        true,
        position,
        fromPipeline,
        fromPipelineByPropertyName,
        aliases,
        sets,
        fidelity,
        help);
  }

  public Parameter at(int newPosition) {
    return new Parameter(
        name,
        type,
        mandatory,
        newPosition,
        fromPipeline,
        fromPipelineByPropertyName,
        aliases,
        sets,
        fidelity,
        help);
  }

  public Parameter piped() {
    return new Parameter(
        name,
        type,
        mandatory,
        position,
        true,
        fromPipelineByPropertyName,
        aliases,
        sets,
        fidelity,
        help);
  }

  public Parameter pipedByName() {
    return new Parameter(
        name, type, mandatory, position, fromPipeline, true, aliases, sets, fidelity, help);
  }

  public Parameter alias(String... names) {
    return new Parameter(
        name,
        type,
        mandatory,
        position,
        fromPipeline,
        fromPipelineByPropertyName,
        List.of(names),
        sets,
        fidelity,
        help);
  }

  public Parameter in(String... parameterSets) {
    return new Parameter(
        name,
        type,
        mandatory,
        position,
        fromPipeline,
        fromPipelineByPropertyName,
        aliases,
        Set.of(parameterSets),
        fidelity,
        help);
  }

  public Parameter is(Fidelity newFidelity) {
    return new Parameter(
        name,
        type,
        mandatory,
        position,
        fromPipeline,
        fromPipelineByPropertyName,
        aliases,
        sets,
        newFidelity,
        help);
  }
}
