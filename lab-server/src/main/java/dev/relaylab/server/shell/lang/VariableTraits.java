package dev.relaylab.server.shell.lang;

/**
 * What a variable is beside its value.
 *
 * @param options {@code None}, {@code ReadOnly}, {@code Constant} ...
 */
public record VariableTraits(String options, String description) {
  /** Those of a variable that was simply set. */
  public static final VariableTraits NONE = new VariableTraits("None", "");

  /** Whether it keeps its value. */
  public boolean fixed() {
    return options.equalsIgnoreCase("ReadOnly") || constant();
  }

  /** Whether it keeps its value even from -Force. */
  public boolean constant() {
    return options.equalsIgnoreCase("Constant");
  }
}
