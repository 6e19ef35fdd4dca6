package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The .NET names of an error's exception, of what it wraps, and of what they derive from. */
final class Exceptions {
  private static final String AUTOMATION = "System.Management.Automation.";
  private static final Pattern INNER =
      Pattern.compile(
          "^Exception calling \".*?\" with \"\\d+\" argument\\(s\\): \"(.*)\"$", Pattern.DOTALL);

  private Exceptions() {}

  /** The full name of an exception's class. */
  static String full(String name) {
    if (name.contains(".")) {
      return name;
    }
    return switch (name) {
      case "RuntimeException",
          "CommandNotFoundException",
          "ParameterBindingException",
          "ParameterBindingValidationException",
          "ParameterBindingArgumentTransformationException",
          "MethodInvocationException",
          "MethodException",
          "ItemNotFoundException",
          "ActionPreferenceStopException",
          "PSArgumentException",
          "PSInvalidCastException",
          "PSInvalidOperationException",
          "PropertyNotFoundException",
          "ParseException",
          "PipelineStoppedException" ->
          AUTOMATION + name;
      case "ManagementObjectNotFoundException" -> "Microsoft.Exchange.Configuration.Tasks." + name;
      case "WriteErrorException" -> "Microsoft.PowerShell.Commands." + name;
      case "SocketException" -> "System.Net.Sockets." + name;
      case "SmtpException", "SmtpFailedRecipientException" -> "System.Net.Mail." + name;
      case "IOException", "FileNotFoundException", "DirectoryNotFoundException" ->
          "System.IO." + name;
      default -> "System." + name;
    };
  }

  /** All classes by which a catch block may name an error. */
  static List<String> of(ErrorRecord error) {
    List<String> names = new ArrayList<>(List.of(full(error.exceptionClass()), "System.Exception"));
    String inner = innerClass(error);
    if (inner != null) {
      names.add(full(inner));
    }
    switch (error.exceptionClass()) {
      case "SmtpFailedRecipientException" -> names.add("System.Net.Mail.SmtpException");
      case "FileNotFoundException", "DirectoryNotFoundException" ->
          names.add("System.IO.IOException");
      default -> names.add("System.SystemException");
    }
    if (names.get(0).startsWith(AUTOMATION)) {
      names.add(AUTOMATION + "RuntimeException");
    }
    return names;
  }

  /** The class of the exception within, or null. */
  static String innerClass(ErrorRecord error) {
    if (error.message().startsWith("Attempted to divide by zero")) {
      return "DivideByZeroException";
    }
    if (error.id().startsWith("InvalidCast")) {
      return "InvalidCastException";
    }
    return error.exceptionClass().equals("MethodInvocationException") ? error.id() : null;
  }

  /** The message of the exception within, which is the error's own where none is wrapped. */
  static String innerMessage(ErrorRecord error) {
    Matcher wrapped = INNER.matcher(error.message());
    return wrapped.matches() ? wrapped.group(1) : error.message();
  }
}
