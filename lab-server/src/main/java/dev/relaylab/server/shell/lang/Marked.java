package dev.relaylab.server.shell.lang;

import java.util.function.Supplier;

/** An error about one argument of a command: its mark stands under that argument alone. */
final class Marked extends PsException {
  private static final long serialVersionUID = 1L;
  private final transient Extent extent;

  private Marked(ErrorRecord error, Extent extent) {
    super(error);
    this.extent = extent;
  }

  Extent extent() {
    return extent;
  }

  /**
   * Does something with an argument; an error of it is marked at the parameter, or at the value
   * where the value is what is wrong.
   */
  static <T> T at(Extent parameter, Extent value, Supplier<T> work) {
    try {
      return work.get();
    } catch (Located | Marked placed) {
      throw placed;
    } catch (PsException failure) {
      String id = failure.error().id();
      boolean ofValue = id.startsWith("ParameterArgument") || id.startsWith("CannotConvert");
      throw new Marked(failure.error(), ofValue ? value : parameter);
    }
  }
}
