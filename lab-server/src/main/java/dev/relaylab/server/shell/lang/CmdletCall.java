package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Map;

/** A cmdlet's view of its own call: bound parameters, and where its output goes. */
public interface CmdletCall {

  /** Whether the parameter was given, by name, position or pipeline. */
  boolean has(String parameter);

  /** The converted value, or null. */
  Object value(String parameter);

  /** All bound parameters by their full names, converted, common ones left out. */
  Map<String, Object> bound();

  /** The pipeline object being processed, or null. */
  Object input();

  /** The text of the statement this call is part of, as typed. */
  String typed();

  void write(Object value);

  void warn(String message);

  void verbose(String message);

  void host(String text);

  /**
   * Reports a non-terminating error; the pipeline goes on. Throw a {@link PsException} to end it.
   */
  void error(ErrorRecord error);

  /**
   * ShouldProcess: prints {@code What if:} under -WhatIf, asks under -Confirm, obeys
   * -Confirm:$false.
   *
   * @return whether to go ahead
   */
  boolean shouldProcess(String whatIf, String question);

  /**
   * ShouldContinue: asks a question of the cmdlet's own, whatever -Confirm says; a call that nobody
   * watches goes on without.
   */
  default boolean shouldContinue(String question) {
    return false;
  }

  /** A variable as the caller sees it, also {@code env:X} and {@code function:X}; or null. */
  default Object variable(String name) {
    return null;
  }

  /** Sets a variable of the caller. */
  default void assign(String variable, Object value) {}

  /** Ends the pipeline before this call: it wants no more input. */
  default void enough() {}

  default String text(String parameter) {
    Object value = value(parameter);
    return value == null ? null : value.toString();
  }

  default boolean flag(String parameter) {
    return Boolean.TRUE.equals(value(parameter));
  }

  /** The value as a list; a single value is a list of one, an unbound parameter an empty list. */
  default List<?> list(String parameter) {
    Object value = value(parameter);
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }
}
