package dev.relaylab.server.shell.cmdlet.output;

/** One text file of the lab, to be written. */
record TextFile(LabFiles files, String path) {
  static final String LINE_END = "\r\n";

  void refuseWhenPresent() {
    if (files.exists(path)) {
      throw FileProblem.exists(files.full(path));
    }
  }

  /**
   * Writes or adds text. An addition without an encoding of its own takes the file's present one.
   *
   * @param encoding as asked for, or null
   */
  void write(String text, TextEncoding encoding, TextEncoding usual, boolean append) {
    boolean begins = !append || !files.exists(path) || files.encoding(path).isEmpty();
    TextEncoding used =
        encoding != null ? encoding : begins ? usual : files.encoding(path).orElse(usual);
    files.write(path, used.encode(text, begins), append);
  }
}
