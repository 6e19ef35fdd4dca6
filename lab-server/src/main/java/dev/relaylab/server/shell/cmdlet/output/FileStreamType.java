package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.cmdlet.net.ByteStream;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Locale;

/** {@code System.IO.FileStream}. */
record FileStreamType(LabFiles files) implements ScriptType {

  @Override
  public String fullName() {
    return "System.IO.FileStream";
  }

  @Override
  public Object make(List<Object> arguments) {
    return open(
        files,
        Text.of(arguments.get(0)),
        arguments.size() > 1 ? Text.of(arguments.get(1)) : "Open");
  }

  /**
   * Opens a file.
   *
   * @param mode a name of FileMode
   */
  static ByteStream open(LabFiles files, String path, String mode) {
    boolean there = files.exists(path);
    String how = mode.toLowerCase(Locale.ROOT);
    if (!there && (how.equals("open") || how.equals("truncate"))) {
      throw PsException.called(
          "Open", 2, "Could not find file '" + files.full(path) + "'.", "FileNotFoundException");
    }
    if (there && how.equals("createnew")) {
      throw PsException.called(
          "Open", 2, "The file '" + files.full(path) + "' already exists.", "IOException");
    }
    boolean keeps = there && !how.equals("create") && !how.equals("truncate");
    byte[] bytes = keeps ? files.bytes(path) : new byte[0];
    if (!keeps) {
      files.write(path, bytes, false);
    }
    return new ByteStream(
        "System.IO.FileStream",
        bytes,
        how.equals("append") ? bytes.length : 0,
        all -> files.write(path, all, false));
  }
}
