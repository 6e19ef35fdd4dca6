package dev.relaylab.server.shell.lang;

/** Makes the errors of the language itself. */
final class Problems {

  private Problems() {}

  static PsException error(String message, String category, String exceptionClass, String id) {
    return new PsException(new ErrorRecord(message, category, "", exceptionClass, id));
  }

  static PsException invalid(String message, String id) {
    return error(message, "InvalidOperation", "RuntimeException", id);
  }

  static PsException noMethod(String type, String name) {
    return invalid(
        "Method invocation failed because ["
            + type
            + "] does not contain a method named '"
            + name
            + "'.",
        "MethodNotFound");
  }

  static PsException cannotConvert(Object value, String type, String inner) {
    String tail = inner == null ? "" : " Error: \"" + inner + "\"";
    return error(
        "Cannot convert value \"" + Text.of(value) + "\" to type \"" + type + "\"." + tail,
        "InvalidArgument",
        "RuntimeException",
        "InvalidCastFromStringToInteger");
  }
}
