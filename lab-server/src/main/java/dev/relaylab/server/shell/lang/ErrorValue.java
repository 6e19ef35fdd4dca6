package dev.relaylab.server.shell.lang;

import java.util.List;

/** An error as scripts see it in {@code $_} and {@code $Error}, with where it came from. */
public final class ErrorValue implements PsObject {
  private final ErrorRecord error;
  private final String command;
  private final Place place;
  private final Object target;
  private PsObject exception;
  private String writer = "";

  /**
   * What Write-Error writes: it stands under the name of its caller.
   *
   * @param caller the function that called it and where, or null outside of functions
   * @param source the text in which it stands: a script file has a name, what was typed has none
   */
  static ErrorValue written(ErrorRecord error, Caller caller, Source source, Extent at) {
    boolean typed = caller == null && source.name().equals("line");
    ErrorValue value =
        caller != null
            ? new ErrorValue(error, caller.name(), caller.place())
            : new ErrorValue(error, typed ? source.lineOf(at) : source.name(), Place.NOWHERE);
    value.writer = typed ? "typed" : "called";
    return value;
  }

  /**
   * @param command the cmdlet it came from, or empty
   * @param place where in the script
   */
  ErrorValue(ErrorRecord error, String command, Place place) {
    this(error, command, place, null, null);
  }

  /**
   * @param exception the object that was thrown, or null where the record tells of it
   * @param target what it was about, or null where the record says it in words
   */
  ErrorValue(ErrorRecord error, String command, Place place, PsObject exception, Object target) {
    this.error = error;
    this.command = command;
    this.place = place;
    this.exception = exception;
    this.target = target;
  }

  private static final String REMOTE = "System.Management.Automation.RemoteException";

  /**
   * Whether its exception is of one of the types, or of one that derives from it. What comes from
   * Exchange's own session is a RemoteException too, as scripts catch it.
   */
  boolean isOf(List<String> types) {
    if (!error.computer().isEmpty() && types.stream().anyMatch(type -> fits(type, REMOTE))) {
      return true;
    }
    List<String> own =
        exception == null || exception instanceof PsCustomObject
            ? Exceptions.of(error)
            : exception.typeNames();
    return types.stream().anyMatch(type -> own.stream().anyMatch(name -> fits(type, name)));
  }

  private static boolean fits(String wanted, String own) {
    String a = wanted.toLowerCase(java.util.Locale.ROOT);
    String b = own.toLowerCase(java.util.Locale.ROOT);
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
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
  public boolean hasProperty(String name) {
    return PsObject.super.hasProperty(name)
        || (name.equalsIgnoreCase("OriginInfo") && !error.computer().isEmpty());
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "exception" -> {
        exception = exception == null ? described() : exception;
        yield exception;
      }
      case "categoryinfo" ->
          new ScriptObject("System.Management.Automation.ErrorCategoryInfo")
              .with("Category", error.category())
              .with("Activity", activity())
              .with("Reason", error.exceptionClass())
              .with("TargetName", targetPart(0))
              .with("TargetType", targetPart(1))
              .does("GetMessage", none -> category())
              .showing(this::category);
      case "fullyqualifiederrorid" -> fullId();
      case "invocationinfo" -> invocation();
      case "origininfo" ->
          error.computer().isEmpty()
              ? null
              : new PsCustomObject(
                      List.of("System.Management.Automation.Remoting.OriginInfo", "System.Object"))
                  .set("PSComputerName", error.computer())
                  .showing("PSComputerName");
      case "targetobject" -> target != null ? target : error.target();
      case "scriptstacktrace" -> stackTrace();
      default -> null;
    };
  }

  private String stackTrace() {
    return place.isKnown()
        ? "at <ScriptBlock>, "
            + (place.file() == null ? "<No file>" : place.file())
            + ": line "
            + place.number()
        : "";
  }

  private PsCustomObject described() {
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
    if (error.exceptionClass().equals("CommandNotFoundException")) {
      exception.set("CommandName", targetPart(0));
    }
    exception.set("InnerException", wrapped);
    return exception.does("GetBaseException", none -> wrapped == null ? exception : wrapped);
  }

  private static PsCustomObject exception(String type, String message) {
    return new PsCustomObject(List.of(type, "System.Exception"))
        .set("Message", message)
        .showing("Message");
  }

  private Object invocation() {
    return new PsCustomObject(List.of("System.Management.Automation.InvocationInfo"))
        .set(
            "MyCommand",
            command.isEmpty() ? null : new PsCustomObject().set("Name", command).showing("Name"))
        .set("ScriptLineNumber", place.number())
        .set("OffsetInLine", place.column() + 1)
        .set("ScriptName", place.file())
        .set("Line", place.line())
        .set("PositionMessage", place.text())
        .set("InvocationName", command);
  }

  /**
   * A command that was not found did nothing: its name stands before the message and nowhere else.
   */
  private String activity() {
    if (!writer.isEmpty()) {
      return "Write-Error";
    }
    return error.exceptionClass().equals("CommandNotFoundException") ? "" : command;
  }

  private String fullId() {
    return activity().isEmpty() || writer.equals("typed") || !error.computer().isEmpty()
        ? error.id()
        : error.id()
            + ","
            + CommandOrigin.of(command)
                .map(CommandOrigin::className)
                .orElse(command.substring(command.lastIndexOf('/') + 1));
  }

  private String targetPart(int part) {
    String bare = error.target().replaceFirst("^\\((.*)\\)$", "$1");
    int colon = bare.lastIndexOf(':');
    return part == 0 ? (colon < 0 ? bare : bare.substring(0, colon)) : bare.substring(colon + 1);
  }

  private String category() {
    String shown =
        error.target().isEmpty()
            ? "(:)"
            : error.target().startsWith("(") ? error.target() : "(" + error.target() + ")";
    return error.category() + ": " + shown + " [" + activity() + "], " + error.exceptionClass();
  }

  /** The record as PowerShell prints it. */
  public String printed() {
    String message = command.isEmpty() ? error.message() : command + " : " + error.message();
    boolean parsing = error.exceptionClass().equals("ParentContainsErrorRecordException");
    String shown = place.text();
    String placed = shown.isEmpty() ? message : message + "\n" + shown;
    return (parsing && !shown.isEmpty() ? shown + "\n" + message : placed)
        + "\n    + CategoryInfo          : "
        + category()
        + "\n    + FullyQualifiedErrorId : "
        + fullId()
        + (error.computer().isEmpty() ? "" : "\n    + PSComputerName        : " + error.computer())
        + "\n ";
  }

  @Override
  public String toString() {
    return error.message();
  }
}
