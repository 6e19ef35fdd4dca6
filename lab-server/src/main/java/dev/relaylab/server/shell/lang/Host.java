package dev.relaylab.server.shell.lang;

/** What is around an interpreter: where its streams go, and who answers questions. */
public interface Host {

  /** One object at the end of a pipeline that nothing takes. */
  void output(Object value);

  /** The script has come to its end: layouts in progress are finished. */
  void finish();

  /** Write-Host. */
  void host(String text, boolean newLine);

  void warning(String message);

  void verbose(String message);

  /** An error record in its printed form. */
  void error(String printed);

  /** An error; shown as it prints, where nothing else is wanted of it. */
  default void error(ErrorValue value) {
    error(value.printed());
  }

  /** The answer to a question, or null when nobody can be asked. */
  String ask(String question);

  /** The text of a script file that a command names, or null when there is none. */
  default String script(String file) {
    return null;
  }

  /** The name of the machine that the shell runs on. */
  default String machine() {
    return "EX01";
  }

  /** The folder that file names belong to, as {@code $PWD} shows it. */
  default String location() {
    return "C:\\files";
  }

  /** Writes the lines of a redirected stream to a file. */
  void redirect(String file, boolean append, java.util.List<Object> values);
}
