package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code Format-Hex}: bytes of a file or of texts, sixteen in a row. */
final class FormatHex extends CollectingCmdlet {
  private static final String HEAD = "           00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F";
  private final LabFiles files;

  FormatHex(LabFiles files) {
    super(
        "Format-Hex",
        "Shows the bytes of a file or of texts.",
        List.of(new Example("Format-Hex relay.csv", "Whether a file begins with a mark.")),
        Parameter.named("Path", Types.TEXT_LIST, "The files.").at(1).alias("LiteralPath"),
        INPUT,
        Parameter.named("Encoding", TextEncoding.TYPE, "How texts become bytes; ASCII."),
        Parameter.named("Raw", Types.SWITCH, "Has no effect.").is(Parameter.Fidelity.IGNORED));
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    for (Object path : call.list("Path")) {
      call.write("\n\n           Path: " + files.full(path.toString()) + "\n");
      rows(call, files.bytes(path.toString()));
    }
    for (Object value : input) {
      call.write("");
      TextEncoding encoding = (TextEncoding) call.value("Encoding");
      String text = String.valueOf(value);
      rows(
          call,
          encoding == null
              ? text.getBytes(StandardCharsets.US_ASCII)
              : encoding.encode(text, false));
    }
  }

  private static void rows(CmdletCall call, byte[] bytes) {
    call.write(HEAD + "\n");
    for (int start = 0; start < bytes.length; start += 16) {
      StringBuilder hex = new StringBuilder();
      StringBuilder text = new StringBuilder();
      for (int i = start; i < start + 16; i++) {
        if (i < bytes.length) {
          int value = bytes[i] & 0xff;
          hex.append(String.format("%02X ", value));
          text.append(value < 32 || value > 126 ? '.' : (char) value);
        } else {
          hex.append("   ");
        }
      }
      call.write(String.format("%08X   %s %s", start, hex, text).stripTrailing());
    }
  }
}
