package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;

/** The {@code -Width} parameter, or the host's width. */
final class Widths {

  private Widths() {}

  static int of(CmdletCall call, Printing printing) {
    if (!(call.value("Width") instanceof Integer width)) {
      return printing.width().getAsInt();
    }
    if (width < 2 || width > 100_000) {
      throw new PsException(
          new ErrorRecord(
              "Cannot validate argument on parameter 'Width'. The "
                  + width
                  + " argument is not within the range of 2 to 100000. Supply a width in that range.",
              "InvalidData",
              "",
              "ParameterBindingValidationException",
              "ParameterArgumentValidationError"));
    }
    return width;
  }
}
