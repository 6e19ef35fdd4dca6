package dev.relaylab.server.shell.lang;

import java.util.List;

/** An error as scripts see it in {@code $_} and {@code $Error}, with where it came from. */
public final class ErrorValue implements PsObject {
  private final ErrorRecord error;
  private final String command;
  private final String position;

  /**
   * @param command the cmdlet it came from, or empty
   * @param position the lines that show where, or empty
   */
  ErrorValue(ErrorRecord error, String command, String position) {
    this.error = error;
    this.command = command;
    this.position = position;
  }

  /** What happened. */
  public ErrorRecord error() {
    return error;
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Management.Automation.ErrorRecord", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of(
        "Exception",
        "TargetObject",
        "CategoryInfo",
        "FullyQualifiedErrorId",
        "ErrorDetails",
        "InvocationInfo",
        "ScriptStackTrace");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "exception" -> exception();
      case "categoryinfo" ->
          new PsCustomObject(List.of("System.Management.Automation.ErrorCategoryInfo"))
              .set("Category", error.category())
              .set("Activity", activity())
              .set("Reason", error.exceptionClass())
              .set("TargetName", error.target());
      case "fullyqualifiederrorid" -> fullId();
      case "invocationinfo" ->
          new PsCustomObject().set("MyCommand", command).set("PositionMessage", position);
      case "targetobject" -> error.target();
      default -> null;
    };
  }

  private Object exception() {
    return new PsCustomObject(List.of(error.exceptionClass(), "System.Exception"))
        .set("Message", error.message());
  }

  /**
   * A command that was not found did nothing: its name stands before the message and nowhere else.
   */
  private String activity() {
    return error.exceptionClass().equals("CommandNotFoundException") ? "" : command;
  }

  private String fullId() {
    return activity().isEmpty() ? error.id() : error.id() + "," + command;
  }

  /** The record as PowerShell prints it. */
  public String printed() {
    String head = command.isEmpty() ? error.message() : command + " : " + error.message();
    String target =
        error.target().isEmpty()
            ? "(:)"
            : error.target().startsWith("(") ? error.target() : "(" + error.target() + ")";
    return head
        + (position.isEmpty() ? "" : "\n" + position)
        + "\n    + CategoryInfo          : "
        + error.category()
        + ": "
        + target
        + " ["
        + activity()
        + "], "
        + error.exceptionClass()
        + "\n    + FullyQualifiedErrorId : "
        + fullId()
        + "\n ";
  }

  @Override
  public String toString() {
    return error.message();
  }
}
