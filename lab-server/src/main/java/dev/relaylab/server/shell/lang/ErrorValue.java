package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error as scripts see it in {@code $_} and {@code $Error}, with where it came from. */
public final class ErrorValue implements PsObject {
  private static final Pattern PLACE =
      Pattern.compile("^At (.*?):(\\d+) char:(\\d+)\\n\\+ ([^\\n]*)");

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
      case "invocationinfo" -> invocation();
      case "targetobject" -> error.target();
      default -> null;
    };
  }

  private Object exception() {
    PsCustomObject exception =
        exception(Exceptions.full(error.exceptionClass()), error.message())
            .set("HResult", -2146233087)
            .set("StackTrace", "")
            .set("Source", "");
    String inner = Exceptions.innerClass(error);
    Object wrapped =
        inner == null
            ? null
            : exception(Exceptions.full(inner), Exceptions.innerMessage(error))
                .set("InnerException", null);
    exception.set("InnerException", wrapped);
    return exception.does("GetBaseException", none -> wrapped == null ? exception : wrapped);
  }

  private static PsCustomObject exception(String type, String message) {
    return new PsCustomObject(List.of(type, "System.Exception"))
        .set("Message", message)
        .showing("Message");
  }

  private Object invocation() {
    Matcher at = PLACE.matcher(position);
    boolean placed = at.find();
    return new PsCustomObject(List.of("System.Management.Automation.InvocationInfo"))
        .set(
            "MyCommand",
            command.isEmpty() ? null : new PsCustomObject().set("Name", command).showing("Name"))
        .set("ScriptLineNumber", placed ? Integer.parseInt(at.group(2)) : 0)
        .set("OffsetInLine", placed ? Integer.parseInt(at.group(3)) : 0)
        .set("ScriptName", placed && !at.group(1).equals("line") ? at.group(1) : null)
        .set("Line", placed ? at.group(4) : "")
        .set("PositionMessage", position)
        .set("InvocationName", command);
  }

  /**
   * A command that was not found did nothing: its name stands before the message and nowhere else.
   */
  private String activity() {
    return error.exceptionClass().equals("CommandNotFoundException") ? "" : command;
  }

  private String fullId() {
    return activity().isEmpty()
        ? error.id()
        : error.id()
            + ","
            + CommandOrigin.of(command).map(CommandOrigin::className).orElse(command);
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
