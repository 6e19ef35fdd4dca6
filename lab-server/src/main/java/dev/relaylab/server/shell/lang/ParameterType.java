package dev.relaylab.server.shell.lang;

import java.util.List;

/** What a cmdlet parameter takes, and how a PowerShell value becomes it. */
public interface ParameterType {

  /**
   * As Get-Help prints it: {@code MultiValuedProperty}, {@code String}, {@code SwitchParameter}.
   */
  String name();

  /**
   * Converts an argument.
   *
   * @throws ConversionException when the value is no such thing; the message is PowerShell's inner
   *     one
   */
  Object convert(Object value);

  /** How a pipeline object suits a parameter of this type. */
  default Fit fit(Object value) {
    return Fit.BY_CONVERSION;
  }

  /** How well a pipeline object suits: one that suits exactly is bound there and nowhere else. */
  enum Fit {
    EXACT,
    BY_CONVERSION,
    NONE
  }

  /** Whether it takes all that is left of the values by position, as Write-Host does. */
  default boolean takesRest() {
    return false;
  }

  /** Whether a mandatory parameter of this type may be given an empty text or list. */
  default boolean takesEmpty() {
    return false;
  }

  /** What a person can choose from, for completion and help; empty when it is open. */
  default List<String> choices() {
    return List.of();
  }

  /** A value that a parameter cannot take. */
  final class ConversionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConversionException(String message) {
      super(message);
    }
  }
}
